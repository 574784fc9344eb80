package news.dateline.site.search;

import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.list;
import static news.dateline.site.Samples.summary;
import static news.dateline.site.SiteTest.ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class ASearchTest {

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    private static String found(boolean roughly, String items) {
        return "{\"items\": [%s], \"total\": 21, \"atLeast\": false, \"roughly\": %s, \"next\": 2}"
                .formatted(items, roughly);
    }

    private static final String ITEM = """
            {"story": %s, "headline": [{"text": "Night "}, {"text": "<ferry>", "match": true}],
             "excerpt": [{"text": "ferries", "match": true}, {"text": " & trams"}]}""".formatted(summary(FERRY, "world", "night-ferry", 5));

    @Test
    void begins_with_a_form_that_needs_no_script() {
        var answer = reader.opens("/search");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("form[role=search][action=/search] input[name=q]"))
                .hasSize(1);
        assertThat(answer.page().select("article, [role=status]")).isEmpty();
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void shows_what_was_found_with_the_words_marked() {
        ARTICLES.answers(
                "GET",
                "/api/search?q=ferry%20boats&limit=20&page=1",
                200,
                found(false, ITEM),
                "Cache-Tag",
                "article:" + FERRY);

        var answer = reader.opens("/search?q=ferry+boats");

        assertThat(answer.page().select("input[name=q]").attr("value")).isEqualTo("ferry boats");
        assertThat(answer.text("[role=status]")).isEqualTo("21 stories.");
        assertThat(answer.page().select(".headline a").attr("href")).isEqualTo("/world/night-ferry");
        assertThat(answer.text(".headline")).isEqualTo("Night <ferry>");
        assertThat(answer.page().select("mark").eachText()).containsExactly("<ferry>", "ferries");
        assertThat(answer.text(".standfirst")).isEqualTo("ferries & trams");
        assertThat(answer.page().select("[rel=next]").attr("href")).isEqualTo("/search?q=ferry+boats&page=2");
        assertThat(Samples.tagsOf(answer)).containsExactly("article:" + FERRY);
    }

    @Test
    void says_when_no_story_has_every_word_and_when_there_is_none() {
        ARTICLES.answers(
                "GET", "/api/search?q=fery&limit=20&page=1", 200, found(true, ITEM), "Cache-Tag", "article:" + FERRY);
        ARTICLES.answers(
                "GET",
                "/api/search?q=%3Cb%3E&limit=20&page=1",
                200,
                "{\"items\": [], \"total\": 0, \"atLeast\": false, \"roughly\": false}",
                "Cache-Tag",
                "");

        assertThat(reader.opens("/search?q=fery").text("[role=status]")).startsWith("No story has all of these words.");
        assertThat(reader.opens("/search?q=%3Cb%3E").text("[role=status]")).isEqualTo("No story was found for “<b>”.");
    }

    @Test
    void has_no_pages_but_the_first_twenty() {
        ARTICLES.answers("GET", "/api/articles", 200, list(), "Cache-Tag", "front");

        assertThat(reader.opens("/search?q=a&page=21").status()).isEqualTo(404);
        assertThat(reader.opens("/search?q=a&page=first").status()).isEqualTo(404);
    }

    @Test
    void by_engines_is_led_to_the_news() {
        var robots = reader.opens("/robots.txt");

        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.html()).contains("/sitemaps/news.xml", "Disallow: /search");
    }
}
