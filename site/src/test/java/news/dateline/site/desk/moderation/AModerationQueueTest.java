package news.dateline.site.desk.moderation;

import static news.dateline.site.Samples.ANSWER;
import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.SiteTest.COMMENTS;
import static news.dateline.site.desk.moderation.Held.API;
import static news.dateline.site.desk.moderation.Held.MODERATOR;
import static news.dateline.site.desk.moderation.Held.QUEUE;
import static news.dateline.site.desk.moderation.Held.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AModerationQueueTest {

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Held.queueIs();
    }

    @Test
    void shows_what_is_held_with_the_rule_its_version_and_the_exact_words() {
        Held.queueIs(Held.withWord(FIRST, "BODY", "Grace <b>", "It is a l\\u00efe & a fake.", 8, 11));

        var answer = reader.opens(QUEUE, MODERATOR.headers());

        assertThat(COMMENTS.asked().getFirst().uri()).hasPath(API + "/comments").hasQuery("status=held&limit=50");
        assertThat(COMMENTS.asked().getFirst().header("Authorization")).isEqualTo(MODERATOR.authorization());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.page().select("#queue mark").text()).isEqualTo("lïe");
        assertThat(answer.text("#queue .held-body")).isEqualTo("It is a lïe & a fake.");
        assertThat(answer.text("#queue .held-why")).isEqualTo("words v3 A listed word.");
        assertThat(answer.text("#queue .held-head")).contains("Grace <b> guest").contains("Night ferry <returns>");
    }

    @Test
    void marks_words_in_a_name_too() {
        Held.queueIs(Held.withWord(FIRST, "NAME", "Spam Bot", "Hello.", 0, 4));

        assertThat(reader.opens(QUEUE, MODERATOR.headers())
                        .page()
                        .select(".held-writer mark")
                        .text())
                .isEqualTo("Spam");
    }

    @Test
    void leads_to_context_writer_and_the_one_story() {
        Held.queueIs(Held.held(FIRST, "Grace", "Is it safe?"));

        var page = reader.opens(QUEUE + "?rule=new-writer", MODERATOR.headers()).page();

        assertThat(page.select("#queue [data-context]").attr("href")).isEqualTo(QUEUE + "/comments/" + FIRST);
        assertThat(page.select("#queue .held-writer").attr("href")).isEqualTo(QUEUE + "/writers/" + WRITER);
        assertThat(page.select("#queue .held-story").attr("href"))
                .isEqualTo(QUEUE + "?story=" + FERRY + "&rule=new-writer");
    }

    @Test
    void is_narrowed_by_time_text_story_writer_section_and_rule_and_goes_on() {
        COMMENTS.answers(
                "GET",
                API + "/comments",
                200,
                "{\"items\": [%s], \"next\": \"a+b\"}".formatted(Held.held(FIRST, "Grace", "Hm.")));
        var asked = "?status=removed&section=world&story=" + FERRY + "&writer=" + WRITER
                + "&rule=words&q=night+%26+ferry&from=2026-11-24T08%3A15&to=2026-11-24T09%3A15%3A30";

        var page = reader.opens(QUEUE + asked, MODERATOR.headers()).page();

        assertThat(COMMENTS.asked().getFirst().uri())
                .hasQuery("status=removed&section=world&story=" + FERRY + "&writer=" + WRITER
                        + "&rule=words&q=night & ferry&from=2026-11-24T08:15:00Z&to=2026-11-24T09:15:30Z&limit=50");
        assertThat(page.select("#more a").attr("href")).isEqualTo(QUEUE + asked + "&cursor=a%2Bb");
        assertThat(page.select("#rule [selected]").attr("value")).isEqualTo("words");
        assertThat(page.select("[name=from]").attr("value")).isEqualTo("2026-11-24T08:15");
        assertThat(page.select(".desk-tabs [aria-current]").text()).isEqualTo("Removed");
    }

    @Test
    void goes_on_where_an_earlier_page_ended() {
        reader.opens(QUEUE + "?cursor=a%2Bb", MODERATOR.headers());

        assertThat(COMMENTS.asked().getFirst().uri()).hasQuery("status=held&limit=50&cursor=a+b");
    }

    @Test
    void says_that_nothing_waits_and_that_nothing_was_found() {
        assertThat(reader.opens(QUEUE, MODERATOR.headers()).text("#empty")).isEqualTo("Nothing waits for you.");
        assertThat(reader.opens(QUEUE + "?q=x", MODERATOR.headers()).text("#empty"))
                .isEqualTo("No comment is like that.");
    }

    @Test
    void says_what_is_wrong_with_a_filter_and_keeps_what_was_typed() {
        COMMENTS.answers("GET", API + "/comments", 400, """
                {"status": 400, "detail": "Put right what is listed.",
                 "errors": [{"pointer": "#/from", "detail": "is no moment"}]}""");

        var answer = reader.opens(QUEUE + "?from=yesterday&q=bridge", MODERATOR.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("[role=alert]")).contains("is no moment");
        assertThat(answer.page().select("#q").attr("value")).isEqualTo("bridge");
    }

    @Test
    void offers_what_can_be_done_where_a_comment_stands() {
        Held.queueIs(
                Held.comment(FIRST, "published", "Grace", "One.", ""),
                Held.comment(ANSWER, "removed", "Ada", "Two.", ""));

        var page = reader.opens(QUEUE, MODERATOR.headers()).page();

        assertThat(page.select("#c-" + FIRST + " button").eachText()).containsExactly("Reject");
        assertThat(page.select("#c-" + ANSWER + " button").eachText()).containsExactly("Approve");
    }

    @Test
    void ticks_all_of_a_page_without_a_script() {
        Held.queueIs(Held.held(FIRST, "Grace", "One."), Held.held(ANSWER, "Ada", "Two."));
        var address = reader.opens(QUEUE + "?q=o", MODERATOR.headers())
                .page()
                .select("#select-all")
                .attr("href");

        assertThat(address).isEqualTo(QUEUE + "?q=o&select=all");
        assertThat(reader.opens(address, MODERATOR.headers()).page().select("#queue [checked]"))
                .hasSize(2);
    }

    @Test
    void of_one_story_tells_its_thread_and_closes_and_reopens_it() {
        Held.queueIs(Held.held(FIRST, "Grace", "One."));
        COMMENTS.answers("GET", "/api/articles/" + FERRY + "/comments", 200, "{\"open\": true, \"items\": []}");
        COMMENTS.answers("POST", API + "/stories/" + FERRY + "/close", 200, "{\"open\": false}");
        COMMENTS.answers("POST", API + "/stories/" + FERRY + "/reopen", 200, "{\"open\": true}");

        var form = reader.opens(QUEUE + "?story=" + FERRY, MODERATOR.headers())
                .page()
                .select(".queue-thread");
        var closed =
                reader.sends(form.attr("action"), Map.of("reason", "Enough.", "story", FERRY), MODERATOR.headers());
        COMMENTS.answers("GET", "/api/articles/" + FERRY + "/comments", 200, "{\"open\": false, \"items\": []}");
        var again = reader.opens(QUEUE + "?story=" + FERRY, MODERATOR.headers())
                .page()
                .select(".queue-thread");
        reader.sends(again.attr("action"), Map.of("story", FERRY), MODERATOR.headers());

        assertThat(form.text()).contains("Night ferry <returns>").contains("Close the thread");
        assertThat(closed.header("Location")).isEqualTo(QUEUE + "?story=" + FERRY);
        assertThat(again.text()).contains("This thread is closed").contains("Open it again");
        assertThat(Held.sent())
                .extracting(asked -> asked.uri().getPath() + asked.body())
                .containsExactly(
                        API + "/stories/" + FERRY + "/close{\"reason\":\"Enough.\"}",
                        API + "/stories/" + FERRY + "/reopen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "editor", "ops"})
    void is_moderators_alone(String role) {
        var answer = reader.opens(QUEUE, Seat.of("Grace", role).headers());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(COMMENTS.asked()).isEmpty();
    }

    @Test
    void tells_the_trail_with_a_way_to_each_thing() {
        COMMENTS.answers("GET", API + "/audit", 200, """
                {"items": [
                 {"id": "%1$s", "at": "2026-11-24T11:00:00Z", "by": "%2$s", "act": "removed", "decision": "%1$s",
                  "comments": 12, "reason": "Rude."},
                 {"id": "%1$s", "at": "2026-11-24T10:00:00Z", "by": "%1$s", "act": "suspended", "writer": "%3$s",
                  "until": "2026-12-01T00:00:00Z"},
                 {"id": "%1$s", "at": "2026-11-24T09:00:00Z", "by": "%1$s", "act": "closed", "story": "%4$s"}],
                 "next": "a+b"}""".formatted(Held.DECISION, Seat.ID, WRITER, FERRY));

        var page = reader.opens(QUEUE + "/audit", MODERATOR.headers()).page();

        assertThat(page.select("tbody tr").first().text()).contains("you rejected 12 comments Rude.");
        assertThat(page.select("tbody tr:eq(1)").text())
                .contains("…000000000001 suspended a writer until 1 Dec, 00:00");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        QUEUE + "/decisions/" + Held.DECISION, QUEUE + "/writers/" + WRITER, QUEUE + "?story=" + FERRY);
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo(QUEUE + "/audit?cursor=a%2Bb");
    }

    @Test
    void shows_a_comment_with_what_it_answers_and_all_that_is_known_of_it() {
        COMMENTS.answers("GET", API + "/comments/" + FIRST, 200, Held.comment(FIRST, "published", "Ada", "Is it?", ""));
        COMMENTS.answers(
                "GET", API + "/comments/" + ANSWER, 200, Held.comment(ANSWER, "held", "Grace", "No!", """
                , "parent": "%s", "ruling": {"rule": "reports", "version": 1, "reason": "Several readers reported it."},
                 "notes": [{"id": "%s", "by": "%s", "at": "2026-11-24T11:00:00Z", "text": "Watch <them>."}],
                 "reports": [{"at": "2026-11-24T11:00:00Z", "reason": "spam", "text": "An advert."}],
                 "before": [{"body": "Yes!", "until": "2026-11-24T10:30:00Z"}]""".formatted(
                                FIRST, FIRST, Seat.ID)));

        var page =
                reader.opens(QUEUE + "/comments/" + ANSWER, MODERATOR.headers()).page();

        assertThat(page.select("#context .above").first().text())
                .contains("Ada")
                .contains("Is it?");
        assertThat(page.select("#context").text())
                .contains("No!")
                .contains("reports v1 Several readers reported it.")
                .contains("Yes!")
                .contains("It is advertising")
                .contains("An advert.")
                .contains("Watch <them>.");
        assertThat(page.select("[name=approve], [name=reject]").eachAttr("value"))
                .containsOnly(ANSWER + ".7")
                .hasSize(2);
    }

    @Test
    void takes_a_note_and_keeps_one_that_was_refused() {
        COMMENTS.answers("GET", API + "/comments/" + FIRST, 200, Held.held(FIRST, "Grace", "One."));
        COMMENTS.answers("POST", API + "/comments/" + FIRST + "/notes", 201, "{}");
        var kept = reader.sends(
                QUEUE + "/comments/" + FIRST + "/notes", Map.of("text", "Watch them."), MODERATOR.headers());
        COMMENTS.answers("POST", API + "/comments/" + FIRST + "/notes", 400, """
                {"status": 400, "detail": "No.", "errors": [{"pointer": "/text", "detail": "must not be blank"}]}""");
        var refused = reader.sends(QUEUE + "/comments/" + FIRST + "/notes", Map.of("text", " "), MODERATOR.headers());

        assertThat(kept.header("Location")).isEqualTo(QUEUE + "/comments/" + FIRST + "#notes");
        assertThat(Held.sent().getFirst().body()).isEqualTo("{\"text\":\"Watch them.\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("#text-fault")).isEqualTo("must not be blank");
        assertThat(refused.page().selectFirst("textarea").wholeText()).isEqualTo(" ");
    }
}
