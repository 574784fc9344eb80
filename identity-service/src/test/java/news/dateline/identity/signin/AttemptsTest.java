package news.dateline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import news.dateline.identity.account.Username;
import news.dateline.identity.signin.Attempts.Origin;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    static final Origin GUESSER = new Origin(Username.typed("ada"), "198.51.100.7");

    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final Attempts attempts = new Attempts(clock);

    @Test
    void are_free_at_first() {
        for (var attempt = 1; attempt <= Attempts.FREE; attempt++) {
            assertThat(attempts.begin(GUESSER)).isZero();
        }
        assertThat(attempts.begin(GUESSER)).isPositive();
    }

    @Test
    void wait_twice_as_long_each_time_and_five_minutes_at_most() {
        exhaust();

        assertThat(attempts.begin(GUESSER)).isEqualTo(Duration.ofSeconds(2));
        assertThat(waitAfterNext()).isEqualTo(Duration.ofSeconds(4));
        assertThat(waitAfterNext()).isEqualTo(Duration.ofSeconds(8));
        for (var more = 0; more < 60; more++) {
            waitAfterNext();
        }
        assertThat(waitAfterNext()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void made_while_waiting_do_not_prolong_the_wait() {
        exhaust();
        now = now.plusSeconds(1);

        assertThat(attempts.begin(GUESSER)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.begin(GUESSER)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void of_one_name_at_one_address_slow_down_nobody_else() {
        exhaust();

        assertThat(attempts.begin(new Origin(GUESSER.username(), "192.0.2.1"))).isZero();
        assertThat(attempts.begin(new Origin(Username.typed("mo"), GUESSER.address())))
                .isZero();
    }

    @Test
    void are_forgotten_after_a_success() {
        exhaust();
        attempts.succeeded(GUESSER);

        assertThat(attempts.begin(GUESSER)).isZero();
    }

    @Test
    void are_forgotten_after_a_quiet_quarter_of_an_hour() {
        exhaust();
        now = now.plus(Duration.ofMinutes(16));

        assertThat(attempts.begin(GUESSER)).isZero();
        assertThat(attempts.begin(GUESSER)).isZero();
    }

    @Test
    void that_could_not_be_judged_do_not_count() {
        for (var attempt = 1; attempt <= 50; attempt++) {
            assertThat(attempts.begin(GUESSER)).isZero();
            attempts.withdrawn(GUESSER);
        }
    }

    @Test
    void of_the_longest_ago_give_way_when_too_many_are_counted() {
        exhaust();
        for (var other = 0; other < Attempts.MAX_COUNTED; other++) {
            attempts.begin(new Origin(Username.typed("other " + other), "other " + other));
        }

        assertThat(attempts.begin(GUESSER)).isZero();
    }

    @Test
    void from_one_address_at_many_names_wait_for_the_address() {
        for (var name = 1; name <= Attempts.FREE_OF_ADDRESS; name++) {
            assertThat(attempts.begin(new Origin(Username.typed("name " + name), GUESSER.address())))
                    .isZero();
        }

        assertThat(attempts.begin(new Origin(Username.typed("one more"), GUESSER.address())))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(attempts.begin(new Origin(Username.typed("one more"), "192.0.2.1")))
                .isZero();
    }

    @Test
    void at_one_name_from_many_addresses_wait_except_where_its_owner_signed_in_before() {
        var home = new Origin(GUESSER.username(), "192.0.2.1");
        attempts.begin(home);
        attempts.succeeded(home);
        for (var machine = 1; machine <= Attempts.FREE_OF_NAME; machine++) {
            assertThat(attempts.begin(new Origin(GUESSER.username(), "machine " + machine)))
                    .isZero();
        }

        assertThat(attempts.begin(new Origin(GUESSER.username(), "one more"))).isPositive();
        assertThat(attempts.begin(home)).isZero();
        assertThat(attempts.begin(new Origin(Username.typed("mo"), "one more"))).isZero();
    }

    @Test
    void with_success_cost_an_address_nothing() {
        for (var reader = 1; reader <= 3 * Attempts.FREE_OF_ADDRESS; reader++) {
            var origin = new Origin(Username.typed("reader " + reader), GUESSER.address());
            assertThat(attempts.begin(origin)).isZero();
            attempts.succeeded(origin);
        }
    }

    private void exhaust() {
        for (var attempt = 1; attempt <= Attempts.FREE; attempt++) {
            attempts.begin(GUESSER);
        }
    }

    /// Waits, makes one more attempt, and tells the wait after it.
    private Duration waitAfterNext() {
        now = now.plus(attempts.begin(GUESSER));
        assertThat(attempts.begin(GUESSER)).isZero();
        return attempts.begin(GUESSER);
    }
}
