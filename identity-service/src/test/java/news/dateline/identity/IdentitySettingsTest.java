package news.dateline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example", "https://news.example/"})
    void build_the_issuer_on_the_public_address(String url) {
        var settings = new IdentitySettings(URI.create(url), "secret");

        assertThat(settings.issuer()).isEqualTo("https://news.example/identity");
        assertThat(settings.isSecure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "ftp://news.example", "https:news", "/"})
    void refuse_what_no_browser_can_go_to(String url) {
        assertThatThrownBy(() -> new IdentitySettings(URI.create(url), "secret"))
                .hasMessageStartingWith("dateline.url must be");
    }

    @Test
    void refuse_an_empty_secret_and_never_show_one() {
        var url = URI.create("http://localhost:8080");

        assertThatThrownBy(() -> new IdentitySettings(url, " ")).hasMessageContaining("gateway-client-secret");
        assertThat(new IdentitySettings(url, "hush").toString()).doesNotContain("hush");
    }
}
