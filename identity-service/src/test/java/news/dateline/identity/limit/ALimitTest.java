package news.dateline.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ALimitTest {

    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    final InstantSource source = () -> now;
    final Limit limit = new Limit(source.withZone(ZoneOffset.UTC), 3, Duration.ofMinutes(15));

    @Test
    void lets_so_many_pass_at_once_and_as_many_again_in_each_period() {
        exhaust("key");
        assertThat(limit.take("key")).isEqualTo(Duration.ofMinutes(5));

        now = now.plus(Duration.ofMinutes(5));

        assertThat(limit.take("key")).isZero();
        assertThat(limit.take("key")).isPositive();
    }

    @Test
    void counts_each_key_by_itself() {
        exhaust("key");

        assertThat(limit.take("another")).isZero();
    }

    @Test
    void does_not_count_what_is_given_back() {
        exhaust("key");
        limit.giveBack("key");

        assertThat(limit.take("key")).isZero();
    }

    @Test
    void forgets_the_keys_of_the_longest_ago_when_there_are_too_many() {
        exhaust("key");
        for (var other = 0; other < Limit.MAX_KEYS; other++) {
            limit.take("other " + other);
        }

        assertThat(limit.take("key")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 20:01:0d:b8:00:01:00:02::/64",
        "2001:db8:1:2:ffff::9, 20:01:0d:b8:00:01:00:02::/64",
        "no address: at all, no address: at all"
    })
    void takes_a_whole_network_of_ipv6_for_one_client(String address, String network) {
        assertThat(ClientAddress.networkOf(address)).isEqualTo(network);
    }

    private void exhaust(String key) {
        for (var time = 1; time <= 3; time++) {
            assertThat(limit.take(key)).isZero();
        }
    }
}
