package news.dateline.article.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchingTest {

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations store;

    @Autowired
    SearchEndpoint operators;

    /// A word that is in no other test's stories.
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    private Answer published(String fields) {
        var draft = reporter.post("/api/articles", """
                {"section": "world", "body": "<p>At length.</p>", %s}""".formatted(fields.replace('\'', '"')));
        var story = editor.post(draft.path() + "/publish", "{}");
        assertThat(story.status()).as(story.text()).isEqualTo(200);
        return story;
    }

    private static Answer search(Desk who, String words, String more) {
        return who.get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("story").get("id").stringValue())
                .toList();
    }

    private void awaitFound(Desk who, String words, String more, Answer... stories) {
        var expected = List.of(stories).stream().map(Answer::id).toList();
        await().untilAsserted(() -> assertThat(ids(search(who, words, more))).containsExactlyElementsOf(expected));
    }

    private static String marked(JsonNode pieces) {
        return pieces.valueStream()
                .map(piece -> piece.has("match")
                        ? "[" + piece.get("text").stringValue() + "]"
                        : piece.get("text").stringValue())
                .collect(Collectors.joining());
    }

    @Test
    void finds_a_story_by_what_it_says_a_moment_after_it_was_published() {
        var story = published("'headline': 'A ferry named %s', 'standfirst': 'In short.'".formatted(word));

        awaitFound(stranger, word, "", story);

        var found = search(stranger, word + " ferries", "").json();
        var item = found.get("items").get(0);
        assertThat(item.get("story").get("url").stringValue())
                .isEqualTo(story.json().get("url").stringValue());
        assertThat(item.get("story").has("body")).isFalse();
        assertThat(marked(item.get("headline"))).isEqualTo("A [ferry] named [" + word + "]");
        assertThat(marked(item.get("excerpt"))).isEqualTo("In short. At length.");
        assertThat(found.get("total").intValue()).isEqualTo(1);
    }

    @Test
    void counts_what_stands_at_each_status_everybodys_for_an_editor_and_ones_own() {
        var section = "s-" + word.substring(0, 20);
        var fields = "{\"headline\": \"H\", \"section\": \"%s\", \"body\": \"<p>B.</p>\"}".formatted(section);
        reporter.post("/api/articles", fields);
        editor.post("/api/articles", fields);
        var story = editor.post("/api/articles", fields);
        editor.post(story.path() + "/publish", "{}");

        await().untilAsserted(() -> assertThat(counts(editor, "?section=" + section))
                .isEqualTo("draft 2, in-review 0, approved 0, scheduled 0, published 1, withdrawn 0"));
        assertThat(counts(editor, "?mine=true&section=" + section))
                .startsWith("draft 1, ")
                .contains("published 1");
        assertThat(counts(reporter, "")).startsWith("draft 1, ").contains("published 0");

        // One that is being changed is one story all the same.
        editor.put(story.path(), fields.replace("B.", "C."), "If-Match", "\"2\"");
        reporter.post("/api/articles", fields);
        await().untilAsserted(() -> assertThat(counts(editor, "?section=" + section))
                .isEqualTo("draft 3, in-review 0, approved 0, scheduled 0, published 1, withdrawn 0"));
        assertThat(ids(editor.get("/api/search?q=H&mine=true&section=" + section)))
                .containsExactly(story.id());
        assertThat(editor.get("/api/search/counts?mine=1").faults()).containsExactly("#mine");
        assertThat(stranger.get("/api/search/counts").status()).isEqualTo(401);
        assertThat(stranger.of("reader").get("/api/search/counts").status()).isEqualTo(403);
    }

    private static String counts(Desk who, String query) {
        var answer = who.get("/api/search/counts" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("counts")
                .propertyStream()
                .map(count -> count.getKey() + " " + count.getValue().asString())
                .collect(Collectors.joining(", "));
    }

    @Test
    void puts_a_headline_above_a_standfirst_above_a_body() {
        var body = published("'headline': 'c', 'standfirst': 'In short.', 'body': '<p>%s</p>'".formatted(word));
        var standfirst = published("'headline': 'b', 'standfirst': '%s in short.'".formatted(word));
        var headline = published("'headline': 'a %s', 'standfirst': 'In short.'".formatted(word));

        awaitFound(stranger, word, "", headline, standfirst, body);
    }

    @Test
    void puts_the_fresher_of_equals_first() {
        var old = published("'headline': 'Flood %s'".formatted(word));
        var fresh = published("'headline': 'Flood %s'".formatted(word));
        store.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(old.id()))),
                new Update()
                        .set("state.status.publishedAt", Date.from(Instant.now().minus(30, ChronoUnit.DAYS)))
                        .set("savedAt", Date.from(Instant.now())),
                "articles");

        awaitFound(stranger, word, "&to=" + day(-1), old);
        awaitFound(stranger, word, "", fresh, old);
    }

    private static String day(int from) {
        return Instant.now().plus(from, ChronoUnit.DAYS).toString().substring(0, 10);
    }

    @Test
    void can_be_narrowed_to_a_section_a_tag_and_days() {
        var world = published("'headline': '%s', 'tags': ['Old Town']".formatted(word));
        var city = published("'headline': '%s and', 'section': 'city'".formatted(word));
        await().untilAsserted(() -> assertThat(ids(search(stranger, word, ""))).hasSize(2));

        assertThat(ids(search(stranger, word, "&section=world"))).containsExactly(world.id());
        assertThat(ids(search(stranger, word, "&section=city"))).containsExactly(city.id());
        assertThat(ids(search(stranger, word, "&tag=old-town"))).containsExactly(world.id());
        assertThat(ids(search(stranger, word, "&tag=old-town&section=city"))).isEmpty();
        assertThat(ids(search(stranger, word, "&from=" + day(1)))).isEmpty();
        assertThat(ids(search(stranger, word, "&to=" + day(-1)))).isEmpty();
        assertThat(ids(search(stranger, word, "&from=" + day(0) + "&to=" + day(0))))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "en, The councils elected mayors, council mayor electing",
        "es, Las elecciones municipales, elección municipal",
        "es, Las elecciones municipales, eleccion",
        "de, Die Bürgermeister wählten Häuser, bürgermeistern häusern",
        "fr, L’histoire des élections nationales, histoires élection",
        "en, A café and two résumés, cafes resume",
        "pt, Os governos municipais, governo",
        "it, Le elezioni dell’università, elezione universita",
        "nl, De burgemeesters spraken, burgemeester",
        "sv, Borgmästarna talade, borgmästare",
        "ru, Выборы мэров городов, город выборов",
        "sr, Izbori gradonačelnika, izborima",
        "tr, Belediye seçimleri yapıldı, seçimler",
        "ar, انتخابات المدن, مدن",
        "ja, 東京都の選挙結果, 選挙",
        "zh-Hans, 市长选举的结果, 选举",
        "ko, 서울 시장 선거, 선거",
        "sq, Zgjedhjet në Prishtinë, prishtine"
    })
    void knows_the_forms_of_words_in_the_commonest_languages(String language, String headline, String words) {
        var story = published("'headline': '%s', 'language': '%s', 'tags': ['%s']".formatted(headline, language, word));

        awaitFound(stranger, words, "&tag=" + word, story);
        assertThat(search(stranger, words, "&tag=" + word).json().get("roughly").booleanValue())
                .isFalse();
    }

    @Test
    void forgives_typing_errors_and_says_so() {
        var story = published("'headline': 'The parliament adjourned', 'tags': ['%s']".formatted(word));
        awaitFound(stranger, "parliament", "&tag=" + word, story);

        for (var typed : List.of("parliment", "Parlaiment adjurned", "parliament adjourned yesterday")) {
            var answer = search(stranger, typed, "&tag=" + word);
            assertThat(ids(answer)).as(typed).containsExactly(story.id());
            assertThat(answer.json().get("roughly").booleanValue()).isTrue();
        }
        assertThat(marked(search(stranger, "parliment", "&tag=" + word)
                        .json()
                        .get("items")
                        .get(0)
                        .get("headline")))
                .isEqualTo("The [parliament] adjourned");
        assertThat(ids(search(stranger, "zebra crossing", "&tag=" + word))).isEmpty();
    }

    @Test
    void takes_what_stands_in_quotation_marks_as_it_stands_there() {
        var story = published("'headline': 'Old bridge, new town', 'tags': ['%s']".formatted(word));
        awaitFound(stranger, "\"new town\"", "&tag=" + word, story);

        assertThat(search(stranger, "\"bridge town\"", "&tag=" + word)
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void takes_nothing_together_that_stands_in_two_parts_of_a_story() {
        var story = published("'headline': 'Old bridge', 'standfirst': 'New town', 'tags': ['%s']".formatted(word));
        awaitFound(stranger, "bridge new", "&tag=" + word, story);

        assertThat(search(stranger, "\"bridge new\"", "&tag=" + word)
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void shows_markup_as_the_text_that_it_is() {
        published("'headline': 'Less <i>%s</i> & more', 'body': '<p>One <em>%s</em> &lt;script&gt;</p>'"
                .formatted(word, word));

        await().untilAsserted(() -> assertThat(ids(search(stranger, word, ""))).hasSize(1));
        var item = search(stranger, word, "").json().get("items").get(0);
        assertThat(marked(item.get("headline"))).contains("[" + word + "]", "& more");
        assertThat(marked(item.get("excerpt"))).isEqualTo("One [" + word + "] <script>");
    }

    @Test
    void shows_a_piece_of_a_long_story_around_what_was_looked_for() {
        published("'headline': 'a', 'body': '<p>%s %s, of all words. %s</p>'"
                .formatted("Before. ".repeat(300), word, "After. ".repeat(300)));

        await().untilAsserted(() -> assertThat(ids(search(stranger, word, ""))).hasSize(1));
        var excerpt =
                marked(search(stranger, word, "").json().get("items").get(0).get("excerpt"));
        assertThat(excerpt)
                .contains("Before. [" + word + "], of all words. After.")
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(500);
    }

    @Test
    void gives_readers_nothing_of_what_the_newsroom_works_on_and_the_newsroom_its_own() {
        var me = stranger.of(UUID.randomUUID(), "Somebody", "reporter");
        var draft = me.post("/api/articles", Desk.complete(word));
        var story = published("'headline': 'Seen %s'".formatted(word));
        editor.put(
                story.path(),
                Desk.complete("Working copy of " + word + " rewritten"),
                "If-Match",
                editor.get(story.path()).header("ETag"));

        awaitFound(editor, word, "&status=any", draft, story);
        awaitFound(me, word, "&status=any", draft);
        awaitFound(me, word, "&status=draft", draft);
        assertThat(ids(search(editor, word + " rewritten", "&status=any"))).containsExactly(story.id());
        assertThat(ids(search(editor, word, "&status=scheduled"))).isEmpty();
        for (var reader : List.of(stranger, stranger.of("reader"), stranger.of("moderator"), reporter, editor)) {
            assertThat(ids(search(reader, word, ""))).containsExactly(story.id());
            assertThat(search(reader, word + " rewritten", "").text()).doesNotContain("rewritten");
        }
        assertThat(search(stranger, word, "&status=any").problem()).isEqualTo("unauthenticated");
        assertThat(search(stranger.of("reader"), word, "&status=draft").problem())
                .isEqualTo("forbidden");
    }

    @Test
    void no_longer_finds_what_was_withdrawn_from_the_same_moment() {
        var story = published("'headline': 'Not for long: %s'".formatted(word));
        awaitFound(stranger, word, "", story);

        editor.post(story.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");

        var answer = search(stranger, word, "");
        assertThat(ids(answer)).isEmpty();
        assertThat(answer.text()).doesNotContain(story.id(), "Not for long");
        awaitFound(editor, word, "&status=withdrawn", story);
    }

    @Test
    void goes_on_page_by_page() {
        for (var number = 0; number < 3; number++) {
            published("'headline': '%s number %s'".formatted(word, number));
        }
        await().untilAsserted(() -> assertThat(ids(search(stranger, word, ""))).hasSize(3));

        var first = search(stranger, word, "&limit=2");
        var second = search(stranger, word, "&limit=2&page=" + first.json().get("next"));

        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).hasSize(1);
        assertThat(second.json().has("next")).isFalse();
        assertThat(ids(search(stranger, word, "&page=20&limit=50"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\"", "\"\"", "\"unclosed", "*", "?", "a*", "~", "foo~2", "field:word", "headline:", "AND",
                        "OR NOT",
                "+ -", "((", "[a TO b]", "{", "\\", "\\u", "/regex/", "^4", "&&", "||", "!", "<script>", "\u0000",
                        "\ufffe",
                "\ud83d\ude00", "\u202e", "a\u0301\u0301\u0301", "'", "l'", "qu'", ":en:run", "%", "$where", "東", "ﷺ"
            })
    void takes_odd_words_for_what_they_are(String typed) {
        assertThat(search(stranger, typed, "").status()).isEqualTo(200);
        assertThat(search(stranger, (typed + " ").repeat(200).substring(0, 200), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void names_everything_that_cannot_be_asked() {
        var answer = stranger.get("/api/search?q=" + "a".repeat(201)
                + "&page=0&limit=51&from=yesterday&to=-999999999-01-01&section=A&tag=%20&status=seen");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder("#q", "#page", "#limit", "#from", "#to", "#section", "#tag", "#status");
        assertThat(stranger.get("/api/search").faults()).containsExactly("#q");
    }

    @Test
    void says_what_it_shows_so_that_the_edge_can_drop_it_and_how_long_it_may_be_kept() {
        var story = published("'headline': '%s'".formatted(word));
        awaitFound(stranger, word, "", story);

        var answer = search(stranger, word, "");
        assertThat(answer.header("Cache-Tag")).isEqualTo("article:" + story.id());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, s-maxage=5");
        assertThat(search(editor, word, "&status=any").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void finds_what_was_saved_behind_others_that_are_later() {
        var later = published("'headline': 'Later %s'".formatted(word));
        var late = published("'headline': 'Late'");
        awaitFound(stranger, word, "", later);

        store.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(late.id()))),
                new Update()
                        .set("state.content.headline", "Late " + word)
                        .set("savedAt", Date.from(Instant.now().minus(20, ChronoUnit.SECONDS))),
                "articles");

        await().untilAsserted(() -> assertThat(ids(search(stranger, word, ""))).contains(late.id()));
    }

    @Test
    void is_made_anew_while_it_serves_of_stories_of_any_age() {
        var story = published("'headline': 'Ancient %s'".formatted(word));
        awaitFound(stranger, word, "", story);
        store.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(story.id()))),
                new Update().unset("savedAt"),
                "articles");
        var before = operators.standing().madeAt();

        operators.remake();
        while (operators.standing().making()) {
            assertThat(ids(search(stranger, word, ""))).containsExactly(story.id());
        }

        assertThat(operators.standing().madeAt()).isAfter(before);
        assertThat(operators.standing().entries()).isPositive();
        assertThat(ids(search(stranger, word, ""))).containsExactly(story.id());
    }
}
