package news.dateline.article.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HistoryTest {

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of(UUID.randomUUID(), "Ada", "reporter");
        editor = stranger.of(UUID.randomUUID(), "Eve", "editor");
    }

    private Answer published(String headline) {
        return editor.post(reporter.draft(headline).path() + "/publish", "{}");
    }

    private static List<Integer> numbers(Answer list, String name) {
        return list.json()
                .get("items")
                .valueStream()
                .map(item -> item.get(name).intValue())
                .toList();
    }

    private static String parts(JsonNode difference) {
        var text = new StringBuilder();
        for (var part : difference.get("parts")) {
            var sign = switch (part.get("kind").stringValue()) {
                case "removed" -> "-";
                case "inserted" -> "+";
                default -> "";
            };
            text.append(sign).append('[').append(part.get("text").stringValue()).append(']');
        }
        return text.toString();
    }

    @Test
    void what_readers_saw_stays_to_be_seen_whole() {
        var story = published("Version one");
        editor.post(story.path() + "/correct", """
                {"headline": "Version two", "body": "<p>Shorter.</p>", "class": "update", "reason": "News."}
                """);
        reporter.put(story.path(), Desk.complete("Not out"), "If-Match", "\"3\"");

        var list = stranger.get(story.path() + "/versions");
        var first = stranger.get(story.path() + "/versions/1");
        var second = stranger.get(story.path() + "/versions/2");

        assertThat(numbers(list, "version")).containsExactly(2, 1);
        assertThat(list.text()).doesNotContain("\"body\"", "Not out");
        assertThat(list.header("Cache-Tag")).isEqualTo("article:" + story.id());
        assertThat(first.json().get("story").get("headline").stringValue()).isEqualTo("Version one");
        assertThat(first.json().get("story").get("body")).isEqualTo(story.json().get("body"));
        assertThat(first.json().get("at")).isEqualTo(story.json().get("publishedAt"));
        assertThat(first.json().has("class")).isFalse();
        assertThat(second.json().get("story").get("body").stringValue()).isEqualTo("<p>Shorter.</p>");
        assertThat(second.json().get("class").stringValue()).isEqualTo("update");
        assertThat(second.json().get("reason").stringValue()).isEqualTo("News.");
        assertThat(stranger.get(story.path() + "/versions/3").status()).isEqualTo(404);
        assertThat(stranger.get(story.path() + "/versions/0").status()).isEqualTo(404);
        assertThat(stranger.get(story.path() + "/versions/x").faults()).containsExactly("#version");
    }

    @Test
    void any_two_versions_are_compared_word_by_word() {
        var story = published("The bridge closes at noon");
        editor.post(story.path() + "/correct", "{\"headline\": \"The bridge closes\", \"reason\": \"a\"}");
        editor.post(story.path() + "/correct", """
                {"headline": "The old bridge closes", "tags": ["Kosovo"], "reason": "b",
                 "body": "<h2>What happened</h2><p>At some <a href='/city/x'>length</a>.</p>"}
                """);

        var compared = stranger.get(story.path() + "/versions/1..3").json();

        assertThat(compared.get("from").intValue()).isEqualTo(1);
        assertThat(compared.get("to").intValue()).isEqualTo(3);
        assertThat(compared.get("differences")
                        .valueStream()
                        .map(field -> field.get("field").stringValue()))
                .containsExactly("headline", "body", "tags");
        assertThat(parts(compared.get("differences").get(0))).isEqualTo("[The ]+[old ][bridge closes]-[ at noon]");
        assertThat(parts(compared.get("differences").get(1)))
                .isEqualTo("[What happened\nAt ]+[some ][length]+[ [/city/x]][.\n]");
        assertThat(stranger.get(story.path() + "/versions/2..2").json().get("differences"))
                .isEmpty();
        assertThat(parts(stranger.get(story.path() + "/versions/3..2")
                        .json()
                        .get("differences")
                        .get(0)))
                .isEqualTo("[The ]-[old ][bridge closes]");
    }

    @Test
    void a_change_of_the_markup_alone_is_said_to_be_one() {
        var story = published("Markup");
        editor.post(story.path() + "/correct", """
                {"body": "<h2>What happened</h2><p><em>At</em> length.</p>", "reason": "Emphasis."}
                """);

        var difference = stranger.get(story.path() + "/versions/1..2")
                .json()
                .get("differences")
                .get(0);

        assertThat(difference.get("formatting").booleanValue()).isTrue();
        assertThat(parts(difference)).isEqualTo("[What happened\nAt length.\n]");
    }

    @Test
    void every_text_that_was_saved_stays_for_the_newsroom() {
        var draft = reporter.post("/api/articles", Desk.complete("One"));
        reporter.put(draft.path(), Desk.complete("Two"), "If-Match", "\"1\"");
        editor.put(draft.path(), Desk.complete("Three"), "If-Match", "\"2\"");
        editor.post(draft.path() + "/publish", "{}");
        reporter.put(draft.path(), Desk.complete("Four"), "If-Match", "\"4\"");

        var list = reporter.get(draft.path() + "/revisions");

        assertThat(list.json()
                        .get("items")
                        .valueStream()
                        .map(text -> text.get("story").get("headline").stringValue()))
                .containsExactly("Four", "Three", "Two", "One");
        assertThat(list.json()
                        .get("items")
                        .valueStream()
                        .map(text -> text.get("savedBy").get("name").stringValue()))
                .containsExactly("Ada", "Eve", "Ada", "Ada");
        assertThat(reporter.get(draft.path() + "/revisions/3")
                        .json()
                        .get("story")
                        .get("headline")
                        .stringValue())
                .isEqualTo("Three");
        assertThat(parts(reporter.get(draft.path() + "/revisions/1..4")
                        .json()
                        .get("differences")
                        .get(0)))
                .isEqualTo("-[One]+[Three]");
        assertThat(reporter.get(draft.path() + "/revisions/6").status()).isEqualTo(404);
        assertThat(numbers(reporter.get(draft.path() + "/revisions?limit=2"), "revision"))
                .containsExactly(5, 4);
        assertThat(numbers(reporter.get(draft.path() + "/revisions?limit=2&before=4"), "revision"))
                .containsExactly(2, 1);
        assertThat(stranger.get(draft.path() + "/revisions").status()).isEqualTo(401);
        assertThat(stranger.of("reporter").get(draft.path() + "/revisions").status())
                .isEqualTo(404);
    }

    @Test
    void whoever_was_overtaken_is_given_both_texts() {
        var draft = reporter.post("/api/articles", Desk.complete("Base"));
        editor.put(draft.path(), Desk.complete("Theirs"), "If-Match", "\"1\"");

        var stale = reporter.put(draft.path(), Desk.complete("Mine"), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale-revision");
        assertThat(stale.json().get("base").get("revision").intValue()).isEqualTo(1);
        assertThat(stale.json().get("base").get("story").get("headline").stringValue())
                .isEqualTo("Base");
        assertThat(stale.json().get("base").get("story").get("body"))
                .isEqualTo(draft.json().get("body"));
        assertThat(stale.json().get("current").get("revision").intValue()).isEqualTo(2);
        assertThat(stale.json().get("current").get("savedBy").get("name").stringValue())
                .isEqualTo("Eve");
        assertThat(stale.json().get("current").get("story").get("headline").stringValue())
                .isEqualTo("Theirs");
        assertThat(reporter.put(draft.path(), Desk.complete("Mine"), "If-Match", "\"9\"")
                        .json()
                        .has("base"))
                .isFalse();
    }

    @Test
    void who_did_what_is_told_to_those_who_work_on_it() {
        var draft = reporter.post("/api/articles", Desk.complete("Audited"));
        reporter.put(draft.path(), Desk.complete("Audited 2"), "If-Match", "\"1\"");
        reporter.put(draft.path(), Desk.complete("Audited 3"), "If-Match", "\"2\"");
        reporter.post(draft.path() + "/submit", null);
        editor.post(draft.path() + "/return", "{\"note\": \"Who says so?\"}");
        reporter.post(draft.path() + "/submit", null);
        editor.post(draft.path() + "/approve", null);
        editor.post(draft.path() + "/publish", "{}");
        editor.post(draft.path() + "/correct", "{\"headline\": \"Audited 4\", \"reason\": \"A slip.\"}");
        editor.post(draft.path() + "/withdraw", "{\"reason\": \"All of it.\"}");

        var trail = editor.get(draft.path() + "/audit");

        assertThat(trail.json()
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("number").intValue() + " "
                                + entry.get("by").get("name").stringValue() + " "
                                + entry.get("act").stringValue()
                                + (entry.has("note") ? ": " + entry.get("note").stringValue() : "")))
                .containsExactly(
                        "9 Eve withdrawn: All of it.",
                        "8 Eve changed: correction: A slip.",
                        "7 Eve published",
                        "6 Eve approved",
                        "5 Ada submitted",
                        "4 Eve returned: Who says so?",
                        "3 Ada submitted",
                        "2 Ada saved",
                        "1 Ada begun");
        assertThat(trail.json().get("items").get(7).get("times").intValue()).isEqualTo(2);
        assertThat(reporter.get(draft.path() + "/audit").json()).isEqualTo(trail.json());
        assertThat(stranger.of("reporter").get(draft.path() + "/audit").status())
                .isEqualTo(404);
        assertThat(stranger.of("reader").get(draft.path() + "/audit").status()).isEqualTo(403);
        assertThat(stranger.get(draft.path() + "/audit").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, 401",
        "reader, 403",
        "moderator, 403",
        "ops, 403",
        "another reporter, 404",
        "its reporter, 200",
        "an editor, 200"
    })
    void who_did_what_is_told_to_nobody_else(String who, int status) {
        var draft = reporter.post("/api/articles", Desk.complete("Whose trail"));
        var published = reporter.post("/api/articles", Desk.complete("Whose trail is that"));
        editor.post(published.path() + "/publish", "{}");
        var caller = switch (who) {
            case "stranger" -> stranger;
            case "another reporter" -> stranger.of("reporter");
            case "its reporter" -> reporter;
            case "an editor" -> stranger.of("editor");
            default -> stranger.of(who);
        };

        for (var story : List.of(draft, published)) {
            assertThat(caller.get(story.path() + "/audit").status()).isEqualTo(status);
            assertThat(caller.head(story.path() + "/audit").status()).isEqualTo(status);
        }
    }

    @Test
    void a_long_trail_is_told_to_its_beginning() {
        var draft = reporter.post("/api/articles", Desk.complete("To and fro"));
        for (var round = 0; round < 80; round++) {
            reporter.post(draft.path() + "/submit", null);
            editor.post(draft.path() + "/return", null);
        }

        var numbers = new ArrayList<Integer>();
        var page = editor.get(draft.path() + "/audit?limit=70");
        numbers.addAll(numbers(page, "number"));
        while (page.json().has("next")) {
            page = editor.get(draft.path() + "/audit?limit=70&before="
                    + page.json().get("next").intValue());
            numbers.addAll(numbers(page, "number"));
        }

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 161).boxed().toList().reversed());
    }
}
