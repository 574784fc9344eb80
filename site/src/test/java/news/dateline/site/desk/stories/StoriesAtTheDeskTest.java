package news.dateline.site.desk.stories;

import static news.dateline.site.Samples.BRIDGE;
import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.list;
import static news.dateline.site.SiteTest.ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class StoriesAtTheDeskTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    private static String copy(String id, String status, String more) {
        return """
                {"id": "%s", "status": "%s", "version": 0, "tags": [], "urgency": 4, "language": "en", "direction": "ltr",
                 "createdAt": "2026-11-24T07:00:00Z", "updatedAt": "2026-11-24T09:30:00Z",
                 "author": {"id": "%s", "name": "Grace Hopper"}, %s}""".formatted(id, status, Seat.ID, more);
    }

    @Test
    void stand_by_state_drafts_first_each_in_a_line() {
        ARTICLES.answers(
                "GET",
                "/api/articles?status=draft&limit=50",
                200,
                list(copy(FERRY, "draft", """
                        "headline": "A <bridge>", "section": "world",
                        "standing": {"by": {"id": "%s", "name": "Ada"}, "at": "2026-11-24T09:30:00Z", "note": "Who says so?"}
                        """.formatted(Seat.ID)), copy(BRIDGE, "draft", "\"direction\": \"ltr\"")));

        var answer = reader.opens("/desk", EDITOR.headers());

        assertThat(answer.page().select(".desk-tabs a").eachText())
                .containsExactly("Draft", "In review", "Approved", "Scheduled", "Published", "Withdrawn");
        assertThat(answer.text(".desk-tabs [aria-current]")).isEqualTo("Draft");
        assertThat(answer.page().select("tbody tr")).hasSize(2);
        assertThat(answer.page().select("tbody tr").getFirst().text())
                .isEqualTo("A <bridge> Draft returned by Ada: Who says so? World 4 Grace Hopper 24 Nov, 09:30");
        assertThat(answer.page().select("tbody tr").getLast().text()).startsWith("(no headline yet) Draft");
    }

    @Test
    void are_of_the_state_and_section_that_was_asked_for_and_go_on() {
        ARTICLES.answers(
                "GET",
                "/api/articles?status=scheduled&section=world&limit=50",
                200,
                "{\"items\": [%s], \"next\": \"a.b\"}".formatted(copy(FERRY, "scheduled", """
                        "headline": "Later", "section": "world", "standing": {"by": {"id": "%s", "name": "Ada"},
                        "at": "2026-11-24T09:30:00Z", "publishAt": "2026-11-25T06:00:00Z"}""".formatted(Seat.ID))));

        var answer = reader.opens("/desk?state=scheduled&section=world", EDITOR.headers());

        assertThat(answer.text("tbody tr")).contains("Scheduled for 25 Nov, 06:00 UTC");
        assertThat(answer.page().select("option[selected]").attr("value")).isEqualTo("world");
        assertThat(answer.page().select("a[rel=next]").attr("href"))
                .isEqualTo("/desk?state=scheduled&section=world&cursor=a.b");

        ARTICLES.answers(
                "GET",
                "/api/articles?status=scheduled&section=world&limit=50&cursor=a.b",
                200,
                list(copy(BRIDGE, "scheduled", "\"headline\": \"Earlier\"")));
        var next = reader.opens("/desk?state=scheduled&section=world&cursor=a.b", EDITOR.headers());
        assertThat(next.text("tbody th")).isEqualTo("Earlier");
        assertThat(next.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void are_found_by_their_words_whatever_their_state() {
        ARTICLES.answers(
                "GET",
                "/api/search?status=any&limit=50&q=night%20%26%20ferry&page=1",
                200,
                "{\"items\": [{\"story\": %s}], \"total\": 51, \"atLeast\": false, \"roughly\": false, \"next\": 2}"
                        .formatted(copy(FERRY, "published", "\"headline\": \"Night ferry\", \"url\": \"/world/a\"")));

        var answer = reader.opens("/desk?q=night+%26+ferry", EDITOR.headers());

        assertThat(answer.text("[role=status]")).isEqualTo("51 stories.");
        assertThat(answer.page().select(".desk-tabs a").eachText()).startsWith("All", "Draft");
        assertThat(answer.text("tbody th")).isEqualTo("Night ferry");
        assertThat(answer.page().select("input[name=q]").attr("value")).isEqualTo("night & ferry");
        assertThat(answer.page().select("a[rel=next]").attr("href"))
                .isEqualTo("/desk?state=any&q=night+%26+ferry&page=2");
    }

    @Test
    void are_counted_by_state_all_of_them_or_ones_own() {
        ARTICLES.answers("GET", "/api/articles", 200, list());
        ARTICLES.answers(
                "GET", "/api/search/counts?section=world", 200, "{\"counts\": {\"draft\": 3, \"published\": 1200}}");
        ARTICLES.answers("GET", "/api/search/counts?section=world&mine=true", 200, "{\"counts\": {\"draft\": 1}}");

        var all = reader.opens("/desk?section=world", EDITOR.headers());
        assertThat(all.page().select(".desk-tabs a").eachText())
                .containsExactly("Draft 3", "In review", "Approved", "Scheduled", "Published 1,200", "Withdrawn");
        assertThat(all.page().select("input[name=mine][checked]")).isEmpty();

        var own = reader.opens("/desk?section=world&mine=true", EDITOR.headers());
        assertThat(own.text(".desk-tabs [aria-current]")).isEqualTo("Draft 1");
        assertThat(own.page().select("input[name=mine][checked]")).hasSize(1);
        assertThat(own.page().select(".desk-tabs a").last().attr("href"))
                .isEqualTo("/desk?state=withdrawn&section=world&mine=true");
    }

    @Test
    void of_a_reporter_are_their_own_and_offer_no_others() {
        ARTICLES.answers(
                "GET",
                "/api/articles?status=published&mine=true&limit=50",
                200,
                list(copy(FERRY, "published", "\"headline\": \"Night ferry\", \"url\": \"/world/a\"")));

        var answer = reader.opens(
                "/desk?state=published", Seat.of("Grace", "reporter").headers());

        assertThat(answer.text("tbody th")).isEqualTo("Night ferry");
        assertThat(answer.page().select("input[name=mine]")).isEmpty();
    }

    @Test
    void say_that_nothing_was_found() {
        ARTICLES.answers(
                "GET", "/api/search", 200, "{\"items\": [], \"total\": 0, \"atLeast\": false, \"roughly\": false}");

        assertThat(reader.opens("/desk?q=unicorn", EDITOR.headers()).text("[role=status]"))
                .isEqualTo("No story was found for “unicorn”.");
    }

    @Test
    void say_that_nothing_stands_there() {
        ARTICLES.answers("GET", "/api/articles", 200, list());

        var answer = reader.opens("/desk?state=nonsense", EDITOR.headers());

        assertThat(answer.text(".empty")).isEqualTo("Nothing stands here.");
        assertThat(answer.text(".desk-tabs [aria-current]")).isEqualTo("Draft");
    }

    @Test
    void are_refused_as_the_service_refuses_them() {
        ARTICLES.answers("GET", "/api/search", 400, "{\"status\": 400, \"detail\": \"Page 99 is not there.\"}");

        var answer = reader.opens("/desk?q=x&page=99", EDITOR.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("main p")).contains("Page 99 is not there.");
    }
}
