package news.dateline.site.comparing;

import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.ferry;
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
class TheVersionsOfAStoryTest {

    private static final String API = "/api/articles/" + FERRY + "/versions";
    private static final String PAGE = "/world/night-ferry/versions";
    private static final String VERSIONS = """
            {"items": [
              {"version": 3, "at": "2026-11-24T09:30:00Z", "class": "correction", "reason": "Six <years>, not five.", "story": {}},
              {"version": 2, "at": "2026-11-24T09:00:00Z", "class": "update", "reason": "It has arrived.", "story": {}},
              {"version": 1, "at": "2026-11-24T08:15:00Z", "story": {}}], "next": 1}""";

    @Autowired
    Reader reader;

    @BeforeEach
    void a_story_was_changed_twice() {
        reader.startAfresh();
        Samples.ferryIsPublished();
        var changed = ferry().replace("\"version\": 1", "\"version\": 3");
        ARTICLES.answers("GET", "/api/articles/by-slug/night-ferry", 200, changed, "Cache-Tag", "article:" + FERRY);
        ARTICLES.answers("GET", API, 200, VERSIONS, "Cache-Tag", "article:" + FERRY);
        ARTICLES.answers("GET", API + "/2..3", 200, """
                {"from": 2, "to": 3, "differences": [
                  {"field": "headline", "parts": [{"kind": "kept", "text": "Closed for "}, {"kind": "removed", "text": "five"},
                                                  {"kind": "inserted", "text": "<six>"}, {"kind": "kept", "text": " years"}]},
                  {"field": "body", "parts": [], "formatting": true},
                  {"field": "picture", "parts": [{"kind": "inserted", "text": "0197-an-id"}]},
                  {"field": "urgency", "parts": [{"kind": "inserted", "text": "9"}]}]}""");
    }

    @Test
    void are_listed_the_latest_first_each_with_what_it_changed() {
        var answer = reader.opens(PAGE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text(".own > .headline")).isEqualTo("Night ferry <returns> & sails");
        var versions = answer.page().select("[aria-labelledby=versions] li");
        assertThat(versions.eachText())
                .containsExactly(
                        "Version 3 24 November 2026, 09:30 UTC Six <years>, not five. "
                                + "See what was changed · Everything since the first version",
                        "Version 2 24 November 2026, 09:00 UTC It has arrived. See what was changed",
                        "Version 1 24 November 2026, 08:15 UTC");
        assertThat(versions.select("a").eachAttr("href"))
                .containsExactly(
                        PAGE + "?from=2&to=3#differences",
                        PAGE + "?from=1&to=3#differences",
                        PAGE + "?from=1&to=2#differences");
        assertThat(answer.page().select("a[rel=next]").attr("href")).isEqualTo(PAGE + "?before=1");
        assertThat(Samples.tagsOf(answer)).contains("article:" + FERRY);
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void are_compared_the_latest_with_the_one_before_or_any_two_in_whichever_order() {
        var latest = reader.opens(PAGE);
        var chosen = reader.opens(PAGE + "?from=3&to=2");

        assertThat(latest.text("#differences")).isEqualTo("Version 2 compared with version 3");
        assertThat(latest.text(".compared")).isEqualTo("Closed for taken out: five put in: <six> years");
        assertThat(latest.page().select(".compared").select("del, ins").eachText())
                .containsExactly("taken out: five", "put in: <six>");
        assertThat(latest.page().select("h3").eachText()).containsExactly("Headline", "Text", "Picture");
        assertThat(latest.html()).doesNotContain("an-id");
        assertThat(chosen.text(".compared")).isEqualTo(latest.text(".compared"));
    }

    @Test
    void that_were_never_seen_are_not_there() {
        assertThat(reader.opens(PAGE + "?from=2&to=9").status()).isEqualTo(404);
        assertThat(reader.opens(PAGE + "?from=-2&to=9").status()).isEqualTo(404);
        assertThat(reader.opens(PAGE + "?from=two&to=9").status()).isEqualTo(400);
        assertThat(reader.opens("/world/no-ferry/versions").status()).isEqualTo(404);
    }

    @Test
    void are_found_from_a_former_address() {
        var answer = reader.opens("/city/night-ferry/versions");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(PAGE);
    }

    @Test
    void of_a_story_that_was_never_changed_are_one() {
        ARTICLES.answers("GET", "/api/articles/by-slug/night-ferry", 200, ferry());
        ARTICLES.answers("GET", API, 200, "{\"items\": [{\"version\": 1, \"at\": \"2026-11-24T08:15:00Z\"}]}");

        var answer = reader.opens(PAGE);

        assertThat(answer.page().select("#differences")).isEmpty();
        assertThat(answer.text("[aria-labelledby=versions] li")).isEqualTo("Version 1 24 November 2026, 08:15 UTC");
    }
}
