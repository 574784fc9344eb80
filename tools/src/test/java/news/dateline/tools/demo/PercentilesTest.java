package news.dateline.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void of_one_to_a_hundred_are_the_numbers_themselves() {
        var hundred =
                IntStream.rangeClosed(1, 100).mapToObj(n -> (double) (101 - n)).toList();

        assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(50, 90, 99));
    }

    @Test
    void are_always_something_that_was_measured() {
        assertThat(Percentiles.of(List.of(3.0, 1.0, 2.0, 40.0))).isEqualTo(new Percentiles(2, 40, 40));
        assertThat(Percentiles.of(List.of(5.0))).isEqualTo(new Percentiles(5, 5, 5));
    }

    @Test
    void of_nothing_do_not_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentiles.of(List.of()));
    }
}
