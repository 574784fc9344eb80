package news.dateline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WithoutTheStoreTest {

    static final ServiceDouble article = new ServiceDouble("article");
    static final ServiceDouble site = new ServiceDouble("site");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.url", "https://news.example",
                "dateline.services.article", article.url().toString(),
                "dateline.services.site", site.url().toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        article.close();
        site.close();
    }

    @Test
    void everybody_reads_on() {
        assertThat(gateway.get("/world").body()).isEqualTo("site");
        assertThat(gateway.get("/world", "Cookie", "__Host-DATELINE_SESSION=s").body())
                .as("a page is the same for those who signed in")
                .isEqualTo("site");
        assertThat(gateway.get("/api/articles").body()).isEqualTo("article");
        assertThat(gateway.get("/api/articles", "Authorization", "Bearer abc").body())
                .isEqualTo("article");
    }

    @Test
    void whoever_signed_in_is_told_instead_of_taken_for_somebody_else() {
        article.forget();
        var answer = gateway.get("/api/articles?status=draft", "Cookie", "__Host-DATELINE_SESSION=s");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:dateline:problem:unavailable").doesNotContain("mongo", "127.0.0.1");
        assertThat(article.seen()).isEmpty();
    }

    @Test
    void nobody_can_sign_in_for_the_moment() {
        var answer = gateway.get("/login", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<h1>Not available right now</h1>");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
    }
}
