package news.dateline.article.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.feeds.Paper;
import news.dateline.article.imaging.SomePictures;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What other newsrooms are given, checked by a library against our own reading of the standard.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NinjsTest {

    private static final Schema NINJS = schema();

    @LocalServerPort
    int port;

    @Autowired
    Paper paper;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    private static Schema schema() {
        try (var file = Objects.requireNonNull(NinjsTest.class.getResourceAsStream("/ninjs/ninjs-3.1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(JsonNode item) {
        return NINJS
                .validate(item, settings -> settings.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Answer published(String draft) {
        var story = editor.post(reporter.post("/api/articles", draft).path() + "/publish", "{}");
        assertThat(story.status()).as(story.text()).isEqualTo(200);
        return story;
    }

    private JsonNode ninjs(Answer story) {
        var answer = stranger.get(story.path() + "/ninjs");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(faults(answer.json())).as(answer.text()).isEmpty();
        return answer.json();
    }

    @Test
    void of_a_story_says_all_that_the_story_says() {
        var story = published("""
                {"headline": "A bridge & a tram", "standfirst": "In short.", "section": "world", "urgency": 2,
                 "tags": ["Old Town"], "language": "nb-NO", "bylines": [{"name": "Ada"}, {"name": "Ben", "role": "photographs"}],
                 "dateline": {"place": "Oslo", "country": "Norway", "agency": "AP"},
                 "body": "<p>One two three.</p>"}
                """);

        var item = ninjs(story);

        assertThat(item.get("uri").stringValue()).isEqualTo("urn:uuid:" + story.id());
        assertThat(item.at("/standard/version").stringValue()).isEqualTo("3.1");
        assertThat(item.get("type").stringValue()).isEqualTo("text");
        assertThat(item.get("pubStatus").stringValue()).isEqualTo("usable");
        assertThat(item.get("version").stringValue()).isEqualTo("1");
        assertThat(item.get("firstCreated")).isEqualTo(story.json().get("publishedAt"));
        assertThat(item.get("urgency").asInt()).isEqualTo(2);
        assertThat(item.get("language").stringValue()).isEqualTo("nb-NO");
        assertThat(item.at("/headlines/0/value").stringValue()).isEqualTo("A bridge & a tram");
        assertThat(item.at("/descriptions/0/value").stringValue()).isEqualTo("In short.");
        assertThat(item.at("/bodies/0/value").stringValue()).isEqualTo("<p>One two three.</p>");
        assertThat(item.at("/bodies/0/wordCount").asInt()).isEqualTo(3);
        assertThat(item.at("/bodies/0/charCount").asInt()).isEqualTo(14);
        assertThat(item.at("/people/1").toString()).isEqualTo("{\"name\":\"Ben\",\"rel\":\"photographs\"}");
        assertThat(item.at("/subjects/1/literal").stringValue()).isEqualTo("old-town");
        assertThat(item.at("/infoSources/0/name").stringValue()).isEqualTo("AP");
        assertThat(item.get("located").stringValue()).isEqualTo("Oslo, Norway");
        assertThat(item.get("by").stringValue()).contains("Ada");
        assertThat(item.at("/renditions/0/href").stringValue())
                .isEqualTo(paper.at(story.json().get("url").stringValue()));
        assertThat(item.has("associations")).isFalse();
        assertThat(item.has("edNote")).isFalse();
    }

    @Test
    void of_a_story_with_pictures_has_them_beside_it() {
        var picture = reporter.postBytes("/api/media", "image/png", SomePictures.png(700, 350));
        var url = picture.json().get("url").stringValue();
        var story = published("""
                {"headline": "Seen", "section": "world",
                 "picture": {"id": "%s", "alt": "A quay", "credit": "Ada", "caption": "At dawn."},
                 "body": "<p>a</p><figure><img src='%s' alt='A tram'><figcaption>Ben</figcaption></figure>"}
                """.formatted(picture.id(), url));

        var pictures = ninjs(story).get("associations");

        assertThat(pictures).hasSize(2);
        assertThat(pictures.at("/0/uri").stringValue()).startsWith("ni:///sha-256;");
        assertThat(pictures.at("/0/type").stringValue()).isEqualTo("picture");
        assertThat(pictures.at("/0/rel").stringValue()).isEqualTo("mainPicture");
        assertThat(pictures.at("/0/by").stringValue()).isEqualTo("Ada");
        assertThat(pictures.at("/0/descriptions/0/value").stringValue()).isEqualTo("A quay");
        assertThat(pictures.at("/0/descriptions/1/value").stringValue()).isEqualTo("At dawn.");
        assertThat(pictures.at("/0/renditions/2/href").stringValue()).isEqualTo(paper.at(url));
        assertThat(pictures.at("/0/renditions/2/width").asInt()).isEqualTo(700);
        assertThat(pictures.at("/1/by").stringValue()).isEqualTo("Ben");
    }

    @Test
    void of_a_corrected_story_is_its_next_version_with_a_note_for_the_desks() {
        var story = published(Desk.complete("As it was"));
        var etag = stranger.get(story.path() + "/ninjs").header("ETag");
        editor.post(story.path() + "/correct", "{\"headline\": \"As it is\", \"reason\": \"It was wrong.\"}");

        var item = ninjs(story);

        assertThat(item.get("version").stringValue()).isEqualTo("2");
        assertThat(item.get("uri").stringValue()).isEqualTo("urn:uuid:" + story.id());
        assertThat(item.get("edNote").stringValue()).isEqualTo("correction: It was wrong.");
        assertThat(stranger.get(story.path() + "/ninjs", "If-None-Match", etag).status())
                .isEqualTo(200);
    }

    @Test
    void is_sent_again_only_once_it_has_changed_and_dropped_by_the_edge_with_its_story() {
        var story = published(Desk.complete("Known"));
        var answer = stranger.get(story.path() + "/ninjs");

        assertThat(stranger.get(story.path() + "/ninjs", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(answer.header("Cache-Tag")).isEqualTo("article:" + story.id());
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void is_there_of_published_stories_alone_whoever_asks() {
        var draft = reporter.draft("Not yet");
        for (var reader : List.of(stranger, reporter, editor)) {
            assertThat(reader.get(draft.path() + "/ninjs").status()).isEqualTo(404);
            assertThat(reader.get("/api/articles/" + UUID.randomUUID() + "/ninjs")
                            .status())
                    .isEqualTo(404);
        }

        var story = published(Desk.complete("Made up"));
        editor.post(story.path() + "/withdraw", "{\"reason\": \"It never happened.\"}");
        for (var reader : List.of(stranger, reporter, editor)) {
            var gone = reader.get(story.path() + "/ninjs");
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text()).doesNotContain("Made up", "At length");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"uri\": \"a b\", \"urgency\": 0}",
                "{\"uri\": \"urn:uuid:1\", \"kicker\": \"x\"}",
                "{\"uri\": \"urn:uuid:1\", \"associations\": [{\"uri\": \"urn:uuid:2\"}]}",
                "{\"uri\": \"urn:uuid:1\", \"headlines\": [{\"text\": \"x\"}]}"
            })
    void is_not_what_only_looks_like_it(String other) {
        var item = JsonMapper.shared().createObjectNode();
        item.setAll(ninjsOf("Any").asObject());
        item.setAll(JsonMapper.shared().readTree(other).asObject());
        if (other.equals("{}")) {
            item.remove("uri");
        }

        assertThat(faults(item)).isNotEmpty();
    }

    private JsonNode ninjsOf(String headline) {
        return ninjs(published(Desk.complete(headline)));
    }
}
