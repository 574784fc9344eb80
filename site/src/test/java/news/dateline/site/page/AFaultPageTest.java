package news.dateline.site.page;

import static news.dateline.site.SiteTest.ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AFaultPageTest {

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
    }

    @Test
    void helps_whoever_is_lost() {
        for (var path : new String[] {"/world/nonsense", "/a/b/c/d", "/world/With%20Space", "/assets/none.js", "/A"}) {
            var answer = reader.opens(path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text("h1")).isEqualTo("There is no page here");
            assertThat(answer.page().select(".headline a").eachAttr("href")).contains("/world/night-ferry");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void tells_an_address_that_cannot_be_one_from_a_parameter_that_says_nothing() {
        assertThat(reader.opens("/comments/none/report").status()).isEqualTo(404);
        assertThat(reader.opens("/world/night-ferry/versions?from=two&to=3").status())
                .isEqualTo(400);
    }

    @Test
    void says_plainly_that_the_articles_are_away() {
        ARTICLES.fails();
        var answer = reader.opens("/world/night-ferry", "X-Request-Id", "trail-9");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text("h1")).isEqualTo("This page cannot be shown right now");
        assertThat(answer.text(".hint")).contains("trail-9");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void stops_asking_a_service_that_keeps_failing() {
        ARTICLES.fails();
        for (var i = 0; i < 20; i++) {
            assertThat(reader.opens("/world/night-ferry").status()).isEqualTo(503);
        }
        assertThat(ARTICLES.asked()).hasSize(10);
    }

    @Test
    void comes_to_the_lost_even_when_the_articles_are_away() {
        ARTICLES.fails();
        assertThat(reader.opens("/a/b/c/d").status()).isEqualTo(404);
    }

    @Test
    void answers_what_a_browser_would_not_send() {
        var answer = reader.sends("/world/night-ferry", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("h1")).isEqualTo("This request cannot be answered");
        assertThat(answer.html()).doesNotContain("Exception");
    }

    @Test
    void is_not_needed_for_scripts_and_style_sheets() {
        var page = reader.opens("/a/b/c/d").page();

        for (var address : page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
            var asset = reader.opens(address);
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).contains("max-age=31536000");
        }
    }
}
