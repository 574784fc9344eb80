package news.dateline.site.desk.moderation;

import static news.dateline.site.Samples.ANSWER;
import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.Samples.SECOND;
import static news.dateline.site.SiteTest.COMMENTS;
import static news.dateline.site.desk.moderation.Held.API;
import static news.dateline.site.desk.moderation.Held.DECISION;
import static news.dateline.site.desk.moderation.Held.MODERATOR;
import static news.dateline.site.desk.moderation.Held.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AModeratorsDecisionTest {

    private static final String DECIDE = QUEUE + "/decisions";

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Held.queueIs(Held.held(FIRST, "Grace", "One."), Held.held(ANSWER, "Ada", "Two."));
        isAnswered(Held.decision("publish", "", Held.result(FIRST, "done", "published")));
    }

    private static void isAnswered(String decision) {
        COMMENTS.answers("POST", API + "/decisions", 200, decision);
        COMMENTS.answers("GET", API + "/decisions/" + DECISION, 200, decision);
    }

    @Test
    void of_one_comment_takes_its_button_and_leaves_what_is_ticked() {
        var answer =
                reader.sends(DECIDE, Map.of("comment", ANSWER + ".7", "approve", FIRST + ".7"), MODERATOR.headers());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(QUEUE + "?decided=" + DECISION);
        assertThat(Held.sent().getFirst().body())
                .contains("\"comments\":[\"" + FIRST + "\"]")
                .contains("\"decision\":\"publish\"")
                .contains("\"revisions\":{\"" + FIRST + "\":7}")
                .doesNotContain("reason")
                .doesNotContain("note");
        assertThat(Held.sent().getFirst().header("Authorization")).isEqualTo(MODERATOR.authorization());
    }

    @Test
    void of_many_takes_all_that_are_ticked_with_reason_and_note_and_leads_back_to_the_same_list() {
        var form = "comment=" + FIRST + ".7&comment=" + ANSWER
                + ".7&decision=remove&reason=Rude.&note=Both.&status=held&q=o&cursor=a.b";

        var answer = reader.sends(DECIDE, form, MODERATOR.headers());

        assertThat(answer.header("Location")).isEqualTo(QUEUE + "?q=o&cursor=a.b&decided=" + DECISION);
        assertThat(Held.sent().getFirst().body())
                .contains("\"comments\":[\"%s\",\"%s\"]".formatted(FIRST, ANSWER))
                .contains("\"decision\":\"remove\"")
                .contains("\"reason\":\"Rude.\"")
                .contains("\"note\":\"Both.\"");
    }

    @Test
    void sent_twice_from_the_same_page_is_the_same_to_the_service_and_another_one_is_not() {
        var form = Map.of("approve", FIRST + ".7", "key", "k");
        reader.sends(DECIDE, form, MODERATOR.headers());
        reader.sends(DECIDE, form, MODERATOR.headers());
        reader.sends(DECIDE, Map.of("approve", ANSWER + ".7", "key", "k"), MODERATOR.headers());

        var keys = Held.sent().stream()
                .map(asked -> asked.header("Idempotency-key"))
                .toList();
        assertThat(keys.get(0)).isNotEmpty().isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void tells_what_came_of_it_and_can_be_undone_there() {
        isAnswered(Held.decision(
                "remove",
                "",
                Held.result(FIRST, "done", "removed"),
                Held.result(ANSWER, "done", "removed"),
                Held.result(SECOND, "overtaken", "published")));
        COMMENTS.answers(
                "POST",
                API + "/decisions/" + DECISION + "/undo",
                200,
                Held.decision("remove", "2026-11-24T12:00:00Z", Held.result(FIRST, "undone", "held")));

        var told = reader.opens(QUEUE + "?q=o&decided=" + DECISION, MODERATOR.headers());
        var undone = reader.sends(told.page().select(".told").attr("action"), Map.of("q", "o"), MODERATOR.headers());

        assertThat(told.text("#result[role=status]"))
                .startsWith("2 comments are rejected. One has changed since you saw it and was left alone. Undo");
        assertThat(undone.header("Location")).isEqualTo(QUEUE + "?q=o&decided=" + DECISION);
        assertThat(Held.sent().getFirst().uri()).hasPath(API + "/decisions/" + DECISION + "/undo");
    }

    @Test
    void that_was_undone_says_what_stands_as_before_and_cannot_be_undone_again() {
        isAnswered(Held.decision(
                "publish",
                "2026-11-24T12:00:00Z",
                Held.result(FIRST, "done", "held"),
                Held.result(ANSWER, "done", "published")));

        var answer = reader.opens(QUEUE + "?decided=" + DECISION, MODERATOR.headers());

        assertThat(answer.text("#result"))
                .startsWith(
                        "Taken back: one comment stands where it stood before. One was left to whoever decided since.");
        assertThat(answer.page().select("#result button")).isEmpty();
    }

    @Test
    void tells_it_comment_by_comment() {
        isAnswered(Held.decision(
                "publish",
                "",
                Held.result(FIRST, "done", "published"),
                "{\"comment\": \"%s\", \"outcome\": \"unknown\"}".formatted(ANSWER)));

        var page = reader.opens(DECIDE + "/" + DECISION, MODERATOR.headers()).page();

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "…000000000001 as decided Published", "…000000000002 was not there not there any more");
        assertThat(page.select("a[href=" + DECIDE + "/" + DECISION + "]")).isEmpty();
    }

    @Test
    void of_nothing_says_so_and_keeps_what_was_typed() {
        var answer = reader.sends(DECIDE, Map.of("decision", "remove", "reason", "Ru<de>."), MODERATOR.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("[role=alert]")).isEqualTo("Nothing is ticked.");
        assertThat(answer.page().select("#reason").attr("value")).isEqualTo("Ru<de>.");
        assertThat(Held.sent()).isEmpty();
    }

    @Test
    void that_is_refused_keeps_what_was_typed_and_ticked_with_the_fault_beside_its_field() {
        COMMENTS.answers("POST", API + "/decisions", 400, """
                {"status": 400, "detail": "Put right what is listed.",
                 "errors": [{"pointer": "/reason", "detail": "must be at most 500 long"}]}""");

        var answer = reader.sends(
                DECIDE, Map.of("comment", ANSWER + ".7", "decision", "remove", "reason", "Rude."), MODERATOR.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#reason-fault")).isEqualTo("must be at most 500 long");
        assertThat(answer.page().select("#reason").attr("value")).isEqualTo("Rude.");
        assertThat(answer.page().select("#queue [checked]").eachAttr("value")).containsExactly(ANSWER + ".7");
    }

    @Test
    void that_says_neither_yes_nor_no_or_names_no_comment_is_none() {
        assertThat(reader.sends(DECIDE, Map.of("comment", FIRST + ".7"), MODERATOR.headers())
                        .status())
                .isEqualTo(400);
        assertThat(reader.sends(DECIDE, Map.of("approve", "x"), MODERATOR.headers())
                        .status())
                .isEqualTo(400);
        assertThat(Held.sent()).isEmpty();
    }

    @Test
    void by_enter_in_a_field_is_none() {
        var form = reader.opens(QUEUE, MODERATOR.headers()).page().select("#decide");

        assertThat(form.select("button").first().hasAttr("disabled")).isTrue();
    }
}
