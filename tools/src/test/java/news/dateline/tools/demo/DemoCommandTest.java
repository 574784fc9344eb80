package news.dateline.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.dateline.tools.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {

    @Test
    void walks_once_unless_told_how_often() {
        assertThat(DemoCommand.times(List.of())).isEqualTo(1);
        assertThat(DemoCommand.times(List.of("--times", "50"))).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--times", "--times 0", "--times -3", "--times many", "--times 1001", "50", "--times 5 6"})
    void refuses_what_is_no_number_of_stories(String words) {
        assertThatThrownBy(() -> DemoCommand.times(List.of(words.split(" "))))
                .isInstanceOf(Complaint.class)
                .hasMessage("./dateline demo [--times N], with N from 1 to 1000.");
    }
}
