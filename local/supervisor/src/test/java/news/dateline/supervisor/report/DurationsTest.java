package news.dateline.supervisor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void are_told_as_people_would() {
        assertThat(Durations.seconds(Duration.ofMillis(3_140))).isEqualTo("3.1 s");
        assertThat(Durations.uptime(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Durations.uptime(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(Durations.uptime(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(Durations.uptime(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }
}
