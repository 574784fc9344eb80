package news.dateline.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 11.1.2.3, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8::/32, 2001:db8::1, true",
        "2001:db8::1, 2001:db8::2, false",
        "2001:db8::/32, 10.1.2.3, false",
    })
    void are_named_by_address_or_by_network(String named, String address, boolean isProxy) {
        assertThat(new Proxies(new ProxySettings(List.of(named))).include(new InetSocketAddress(address, 1)))
                .isEqualTo(isProxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "*", ""})
    void are_never_named_by_anything_else(String named) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proxies(new ProxySettings(List.of(named))));
    }

    @Test
    void are_nobody_unless_they_are_named() {
        assertThat(new Proxies(new ProxySettings(List.of())).include(new InetSocketAddress("127.0.0.1", 1)))
                .isFalse();
    }
}
