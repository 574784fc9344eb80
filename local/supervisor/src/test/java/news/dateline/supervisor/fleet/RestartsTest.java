package news.dateline.supervisor.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import news.dateline.supervisor.fleet.Restarts.Again;
import news.dateline.supervisor.fleet.Restarts.GiveUp;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Restarts restarts = new Restarts(Duration.ofSeconds(1));

    @Test
    void a_process_that_dies_for_the_first_time_is_back_at_once() {
        assertThat(restarts.died(NOON)).isEqualTo(new Again(Duration.ZERO));
    }

    @Test
    void one_that_keeps_dying_waits_longer_each_time() {
        restarts.died(NOON);
        assertThat(restarts.died(NOON.plusSeconds(1))).isEqualTo(new Again(Duration.ofSeconds(1)));
        assertThat(restarts.died(NOON.plusSeconds(3))).isEqualTo(new Again(Duration.ofSeconds(2)));
        assertThat(restarts.died(NOON.plusSeconds(6))).isEqualTo(new Again(Duration.ofSeconds(4)));
        assertThat(restarts.died(NOON.plusSeconds(11))).isEqualTo(new Again(Duration.ofSeconds(8)));
    }

    @Test
    void after_five_restarts_within_a_minute_it_is_given_up() {
        for (int death = 0; death < 5; death++) {
            assertThat(restarts.died(NOON.plusSeconds(5L * death))).isInstanceOf(Again.class);
        }
        assertThat(restarts.died(NOON.plusSeconds(30))).isEqualTo(new GiveUp());
        assertThat(restarts.total()).isEqualTo(5);
    }

    @Test
    void what_lies_more_than_a_minute_back_no_longer_counts() {
        for (int death = 0; death < 5; death++) {
            restarts.died(NOON.plusSeconds(death));
        }
        assertThat(restarts.died(NOON.plusSeconds(90))).isEqualTo(new Again(Duration.ZERO));
        assertThat(restarts.total()).isEqualTo(6);
    }
}
