package news.dateline.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import news.dateline.notification.endpoint.Endpoints.Opinion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OWASP API7: an endpoint is a stranger's address that this system is to send to.
class AnEndpointTest {

    private static final String PUBLIC = "142.250.186.106";

    @Test
    void is_taken_as_browsers_say_it() {
        assertThat(opinion("https://push.example/send/dV7rU8:APA91b-x_y", PUBLIC))
                .isInstanceOfSatisfying(
                        Opinion.Taken.class,
                        taken -> assertThat(taken.endpoint().origin()).isEqualTo("https://push.example"));
        assertThat(opinion("https://push.example:443/send", "2a00:1450:4001:81c::200a"))
                .isInstanceOf(Opinion.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "http://push.example/send",
                "ftp://push.example/send",
                "file:///etc/passwd",
                "gopher://push.example/",
                "https:///send",
                "https:push.example",
                "//push.example/send",
                "https://push.example:8443/send",
                "https://push.example:0/send",
                "https://reader:secret@push.example/send",
                "https://127.0.0.1@push.example/send",
                "https://push.example/send#fragment",
                "https://127.0.0.1/send",
                "https://142.250.186.106/send",
                "https://2130706433/send",
                "https://0x7f000001/send",
                "https://0x7f.1/send",
                "https://127.1/send",
                "https://0177.0.0.1/send",
                "https://[::1]/send",
                "https://[2a00:1450:4001:81c::200a]/send",
                "https://[::ffff:127.0.0.1]/send",
                "https://localhost/send",
                "https://intranet/send",
                "https://push.example./send",
                "https://push..example/send"
            })
    void api7_server_side_request_forgery_by_its_form(String address) {
        assertThat(opinion(address, PUBLIC)).as(address).isInstanceOf(Opinion.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254", // where clouds tell their secrets
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "2002:a00:1::1",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void api7_server_side_request_forgery_by_what_its_name_means(String address) {
        assertThat(opinion("https://push.example/send", address)).as(address).isInstanceOf(Opinion.Refused.class);
        assertThat(opinion("https://push.example/send", PUBLIC, address))
                .as("one of several: " + address)
                .isInstanceOf(Opinion.Refused.class);
    }

    @Test
    void is_refused_where_its_name_means_nothing() {
        assertThat(opinion("https://push.example/send")).isInstanceOf(Opinion.Refused.class);
    }

    @Test
    void is_refused_when_it_is_longer_than_any_browser_has() {
        assertThat(opinion("https://push.example/" + "s".repeat(PushEndpoint.LONGEST), PUBLIC))
                .isInstanceOf(Opinion.Refused.class);
    }

    @Test
    void may_be_at_the_one_private_push_service_that_is_configured_and_nowhere_near_it() {
        var trusting = endpoints(URI.create("https://127.0.0.1:4443"), PUBLIC);

        assertThat(trusting.opinionOf("https://127.0.0.1:4443/push/1")).isInstanceOf(Opinion.Taken.class);
        for (var near : List.of(
                "http://127.0.0.1:4443/push/1",
                "https://127.0.0.1:4444/push/1",
                "https://127.0.0.1/push/1",
                "https://127.0.0.2:4443/push/1",
                "https://localhost:4443/push/1",
                "https://127.0.0.1:4443@evil.example:22/push/1")) {
            assertThat(trusting.opinionOf(near)).as(near).isInstanceOf(Opinion.Refused.class);
        }
    }

    @Test
    void trusts_an_origin_and_nothing_longer() {
        assertThatThrownBy(() -> new EndpointSettings(URI.create("https://127.0.0.1:4443/push"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_shown_to_no_log() {
        var endpoint = new PushEndpoint(URI.create("https://push.example/send/secret"));

        assertThat(endpoint.toString()).contains("push.example").doesNotContain("secret");
    }

    private static Opinion opinion(String address, String... addressesOfTheHost) {
        return endpoints(null, addressesOfTheHost).opinionOf(address);
    }

    private static Endpoints endpoints(@Nullable URI trusted, String... addressesOfTheHost) {
        Names names = host -> {
            if (addressesOfTheHost.length == 0) {
                throw new UnknownHostException(host);
            }
            return Arrays.stream(addressesOfTheHost).map(InetAddress::ofLiteral).toList();
        };
        return new Endpoints(new EndpointSettings(trusted, null), names);
    }
}
