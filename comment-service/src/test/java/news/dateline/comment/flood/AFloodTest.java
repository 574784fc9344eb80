package news.dateline.comment.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import news.dateline.comment.flood.Flood.Outcome.LetIn;
import news.dateline.comment.flood.Flood.Outcome.TooMany;
import news.dateline.test.TurnedClock;
import news.dateline.web.Network;
import org.junit.jupiter.api.Test;

class AFloodTest {

    private static final Network HERE = Network.of("192.0.2.1");
    private static final Network THERE = Network.of("198.51.100.7");

    private final TurnedClock clock = new TurnedClock();
    private final Flood flood = new Flood(new FloodSettings(Duration.ofMinutes(10), 3, 5), clock);

    @Test
    void of_one_writer_is_stopped_wherever_it_comes_from_and_is_told_how_long() {
        flood.take("ada", HERE);
        clock.turnOn(Duration.ofMinutes(4));
        flood.take("ada", THERE);
        flood.take("ada", HERE);

        assertThat(flood.take("ada", Network.of("203.0.113.9")))
                .isInstanceOfSatisfying(
                        TooMany.class,
                        stopped -> assertThat(stopped.pause()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6)));
        clock.turnOn(Duration.ofMinutes(6));
        assertThat(flood.take("ada", THERE)).isInstanceOf(LetIn.class);
        assertThat(flood.take("ada", THERE)).isInstanceOf(TooMany.class);
    }

    @Test
    void from_one_network_is_stopped_whoever_writes() {
        IntStream.range(0, 5)
                .forEach(number ->
                        assertThat(flood.take("reader " + number, HERE)).isEqualTo(new LetIn(number + 1)));

        assertThat(flood.take("reader 5", HERE)).isInstanceOf(TooMany.class);
        assertThat(flood.take("reader 5", THERE)).isEqualTo(new LetIn(1));
    }

    @Test
    void does_not_count_what_was_there_already() {
        for (int again = 0; again < 100; again++) {
            assertThat(flood.take("ada", HERE)).isEqualTo(new LetIn(1));
            flood.giveBack("ada", HERE);
        }
    }

    @Test
    void from_one_network_is_known_whichever_address_of_it_is_used() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:0db8:0001:0002:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
        assertThat(Network.of("2001:db8::1").toString()).doesNotContain("2001", "20010db8");
    }

    @Test
    void of_many_who_come_once_does_not_fill_the_memory() {
        IntStream.range(0, 50_000).forEach(number -> flood.take("reader " + number, Network.of("host" + number)));

        assertThat(flood.remembered()).isLessThanOrEqualTo(20_001);
    }
}
