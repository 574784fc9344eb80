package news.dateline.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import news.dateline.gateway.client.ClientId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class LimitsTest {

    private final TurnedTime time = new TurnedTime();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Limits limits = new Limits(new LimitSettings(60, 6, 4, 2, 3, 100), time, meters);

    private static final class TurnedTime implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static ClientId client(String address) {
        try {
            return ClientId.of(new InetSocketAddress(InetAddress.getByName(address), 1));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PathContainer path(String sent) {
        return PathContainer.parsePath(sent);
    }

    private void use(int times, String address) {
        for (var time = 0; time < times; time++) {
            assertThat(limits.on(client(address), POST, path("/api/articles")).refuses())
                    .isFalse();
        }
    }

    @Test
    void let_in_a_minutes_requests_at_once_and_then_one_as_time_goes_by() {
        use(6, "192.0.2.1");
        var refused = limits.on(client("192.0.2.1"), POST, path("/api/articles"));
        assertThat(refused.refuses()).isTrue();
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(10));

        time.nanos += Duration.ofSeconds(10).toNanos();

        use(1, "192.0.2.1");
        assertThat(limits.on(client("192.0.2.1"), POST, path("/api/articles")).refuses())
                .isTrue();
    }

    @Test
    void count_each_client_and_each_kind_by_itself() {
        use(6, "192.0.2.1");

        use(6, "192.0.2.2");
        assertThat(limits.on(client("192.0.2.1"), GET, path("/")).refuses()).isFalse();
    }

    @Test
    void take_all_addresses_that_one_subscriber_may_use_for_one_client() {
        use(3, "2001:db8:1:2::1");
        use(3, "2001:db8:1:2:ffff::9");

        assertThat(limits.on(client("2001:db8:1:2::7"), POST, path("/api/articles"))
                        .refuses())
                .isTrue();
        use(6, "2001:db8:1:3::1");
    }

    @Test
    void remember_so_many_clients_and_no_more() {
        for (var number = 0; number < 5_000; number++) {
            limits.on(new ClientId(number, 4), POST, path("/api/articles"));
        }

        var forgotten = 0;
        for (var number = 0; number < 5_000; number++) {
            forgotten += limits.on(new ClientId(number, 4), POST, path("/api/articles"))
                                    .remaining()
                            == 5
                    ? 1
                    : 0;
        }
        assertThat(forgotten).isGreaterThan(4_800);
    }

    @Test
    void say_in_headers_what_is_left_and_when_there_is_more() {
        var headers = new org.springframework.http.HttpHeaders();
        limits.on(client("192.0.2.1"), GET, path("/")).putOn(headers);

        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("\"reads\";q=60;w=60");
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"reads\";r=59;t=1");
        assertThat(headers.getFirst("Retry-After")).isNull();
    }

    @Test
    void are_counted_for_operators_when_they_refuse() {
        use(6, "192.0.2.1");
        limits.on(client("192.0.2.1"), POST, path("/api/articles"));

        assertThat(meters.get("dateline.limits.refused")
                        .tag("class", "writes")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, READS",
        "HEAD, /api/articles, READS",
        "OPTIONS, /api/articles, READS",
        "GET, /identity/login, READS",
        "GET, /login, LOGIN",
        "GET, /oauth2/authorization/dateline, LOGIN",
        "GET, /login/oauth2/code/dateline, LOGIN",
        "POST, /identity/login, LOGIN",
        "POST, /identity/oauth2/token, LOGIN",
        "POST, /api/articles/0193/comments, COMMENTS",
        "POST, /city/a-slug/comments, COMMENTS",
        "POST, /api/articles, WRITES",
        "PUT, /api/articles/0193, WRITES",
        "DELETE, /api/articles/0193/comments, WRITES",
        "TRACE, /, WRITES",
        "POST, /api/media, PICTURES",
        "POST, /desk/pictures, PICTURES",
        "POST, /api/medi%61, PICTURES",
        "GET, /api/media, READS",
        "POST, /api/articles/0193/comment%73, COMMENTS",
        "POST, /api/articles/0193/%63omments;a=b, COMMENTS",
        "POST, /%69dentity/sign-in, LOGIN",
        "GET, /%6Cogin, LOGIN",
    })
    void know_five_kinds_of_requests_however_they_are_spelt(String method, String path, RouteClass kind) {
        assertThat(RouteClass.of(HttpMethod.valueOf(method), path(path))).isEqualTo(kind);
    }

    @Test
    void of_nothing_are_no_limits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LimitSettings(1, 1, 1, 0, 1, 1));
    }
}
