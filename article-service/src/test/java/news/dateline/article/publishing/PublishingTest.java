package news.dateline.article.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.article.Told.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.Told;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublishingTest {

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Value("${dateline.topic-prefix}article-published")
    String topic;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    @Test
    void a_published_story_has_version_1_and_an_address() {
        var draft = reporter.draft("NATO’s 700 more soldiers");

        var story = editor.post(draft.path() + "/publish", "{}");

        assertThat(story.status()).isEqualTo(200);
        assertThat(story.header("ETag")).isEqualTo("\"2\"");
        assertThat(story.json().get("status").stringValue()).isEqualTo("published");
        assertThat(story.json().get("version").intValue()).isEqualTo(1);
        assertThat(story.json().get("slug").stringValue()).isEqualTo("natos-700-more-soldiers");
        assertThat(story.json().get("url").stringValue()).isEqualTo("/world/natos-700-more-soldiers");
        assertThat(Instant.parse(story.json().get("publishedAt").stringValue()))
                .isAfterOrEqualTo(Instant.parse(draft.json().get("createdAt").stringValue()));
    }

    @Test
    void the_others_are_told_once_by_a_cloud_event_in_binary_mode() {
        var draft = reporter.draft("Told once");

        var story =
                editor.post(draft.path() + "/publish", "{\"alert\": {\"text\": \"Now\", \"audience\": \"section\"}}");

        try (var told = new Told(kafka, topic)) {
            await().until(() -> told.of(draft.id()).size() == 1);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> told.of(draft.id()).size() == 1);
            var record = told.of(draft.id()).getFirst();
            assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_type")).isEqualTo("news.dateline.article-published.v1");
            assertThat(header(record, "ce_source")).isEqualTo("/article-service");
            assertThat(header(record, "ce_subject")).isEqualTo(draft.id());
            assertThat(Instant.parse(header(record, "ce_time")))
                    .isBetween(
                            Instant.parse(story.json().get("publishedAt").stringValue()),
                            Instant.parse(story.json().get("publishedAt").stringValue())
                                    .plusSeconds(60));
            assertThat(header(record, "ce_sequence")).matches("0+1");
            assertThat(header(record, "content-type")).startsWith("application/json");
            var json = JsonMapper.shared().readTree(new String(record.value(), UTF_8));
            assertThat(json).isEqualTo(JsonMapper.shared().readTree("""
                    {"articleId": "%s", "version": 1, "headline": "Told once", "standfirst": "In short.",
                     "section": "world", "tags": ["kosovo", "old-town"], "urgency": 3, "language": "en",
                     "slug": "told-once", "url": "/world/told-once", "publishedAt": "%s",
                     "alert": {"text": "Now", "urgency": 3, "audience": "section"}}
                    """.formatted(
                            draft.id(), story.json().get("publishedAt").stringValue())));
        }
    }

    @Test
    void editors_who_race_publish_once() throws Exception {
        var draft = reporter.draft("A race");

        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ -> editors.submit(
                            () -> stranger.of("editor").post(draft.path() + "/publish", "{}", "If-Match", "\"1\"")))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var done : tries) {
                statuses.add(done.get().status());
            }

            assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        }
        assertThat(editor.get(draft.path()).header("ETag")).isEqualTo("\"2\"");
        try (var told = new Told(kafka, topic)) {
            await().until(() -> !told.of(draft.id()).isEmpty());
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> told.of(draft.id()).size() == 1);
        }
    }

    @Test
    void stories_of_one_headline_published_at_once_get_addresses_of_their_own() throws Exception {
        var drafts = Stream.generate(() -> reporter.draft("The same")).limit(12).toList();

        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var published = drafts.stream()
                    .map(draft -> editors.submit(() -> editor.post(draft.path() + "/publish", "{}")))
                    .toList();
            var slugs = new HashSet<String>();
            for (var done : published) {
                slugs.add(done.get().json().get("slug").stringValue());
            }

            assertThat(slugs).hasSize(12).contains("the-same", "the-same-2", "the-same-9");
        }
    }

    @Test
    void a_story_is_published_once() {
        var draft = reporter.draft("Twice");
        editor.post(draft.path() + "/publish", "{}");

        var again = editor.post(draft.path() + "/publish", "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-published");
    }

    @Test
    void an_incomplete_story_is_refused_with_all_that_it_lacks() {
        var draft = reporter.post("/api/articles", "{\"standfirst\": \"In short.\"}");

        var refused = editor.post(draft.path() + "/publish", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("incomplete-story");
        assertThat(refused.faults()).containsExactly("/headline", "/section", "/body");
    }

    @Test
    void only_editors_publish() {
        var draft = reporter.draft("Not yours to publish");

        assertThat(reporter.post(draft.path() + "/publish", "{}").status()).isEqualTo(403);
        assertThat(stranger.of("reader").post(draft.path() + "/publish", "{}").status())
                .isEqualTo(403);
        assertThat(stranger.post(draft.path() + "/publish", "{}").status()).isEqualTo(401);
        assertThat(editor.get(draft.path()).json().get("status").stringValue()).isEqualTo("draft");
    }

    @Test
    void what_was_read_is_what_is_published_where_the_editor_says_so() {
        var draft = reporter.draft("Seen");
        reporter.put(draft.path(), Desk.complete("Not seen"), "If-Match", "\"1\"");

        assertThat(editor.post(draft.path() + "/publish", "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(editor.post(draft.path() + "/publish", "{}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_request_may_say_nothing_but_not_nonsense() {
        var draft = reporter.draft("Short of words");

        Answer nonsense = editor.post(draft.path() + "/publish", "{\"alert\": {\"text\": \"\", \"urgency\": 12}}");
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.faults()).containsExactly("/alert/text", "/alert/urgency");
        assertThat(editor.post(draft.path() + "/publish", null).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_story_is_not_found() {
        assertThat(editor.post("/api/articles/" + UUID.randomUUID() + "/publish", "{}")
                        .status())
                .isEqualTo(404);
    }
}
