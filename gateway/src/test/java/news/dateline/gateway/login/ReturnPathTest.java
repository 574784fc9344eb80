package news.dateline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/world/a-slug", "/desk?tab=drafts", "/world/a-slug#reply", "/loginhelp"})
    void leads_back_to_a_page_of_this_site(String page) {
        assertThat(ReturnPath.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "world",
                "//evil.example",
                "/\\evil.example",
                "/world\\..\\x",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\n/evil.example",
                "/\t/evil.example",
                "/login",
                "/login?return=/login",
                "/logout",
                "/oauth2/authorization/dateline"
            })
    void leads_nowhere_else(String page) {
        assertThat(ReturnPath.of(page)).isEqualTo("/");
    }
}
