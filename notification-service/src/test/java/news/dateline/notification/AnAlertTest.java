package news.dateline.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.messaging.topics.TopicRecords;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AnAlertTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-02T06:30:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private CloudEventMapping mapping;

    @Autowired
    private TopicNames names;

    @Autowired
    private MongoOperations mongo;

    private final UUID story = Ids.next();
    private final UUID cause = Ids.next();

    @Test
    void is_raised_by_a_publication_that_asks_for_it() throws Exception {
        send(cause, 1, published(new AlertDirective("Bridge closes tonight", 2, AlertDirective.Audience.ALL)));

        await().untilAsserted(() -> assertThat(raisedOn(story)).hasSize(1));
        var alert = raisedOn(story).getFirst();
        assertThat(alert.text()).isEqualTo("Bridge closes tonight");
        assertThat(alert.cause()).isEqualTo(cause);
        assertThat(alert.url()).isEqualTo("/city/bridge");
        var answer = get("/api/alerts/" + cause);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Tag")).contains("article:" + story);
        assertThat(get("/api/alerts?limit=100").body()).contains(cause.toString());
    }

    @Test
    void is_raised_once_however_often_its_event_arrives() {
        var asked = published(new AlertDirective("Bridge closes tonight", 2, AlertDirective.Audience.ALL));
        send(cause, 1, asked);
        send(cause, 1, asked);
        var later = Ids.next(); // of another story, in the same partition: what came before it was handled
        send(later, 1, published(new AlertDirective("Later", 2, AlertDirective.Audience.ALL)), story.toString());

        await().untilAsserted(() -> assertThat(raisedBecauseOf(later)).hasSize(1));
        assertThat(raisedBecauseOf(cause)).hasSize(1);
    }

    @Test
    void is_not_raised_unless_an_editor_asks() {
        send(cause, 1, published(null));
        var later = Ids.next();
        send(later, 1, published(new AlertDirective("Later", 2, AlertDirective.Audience.ALL)));

        await().untilAsserted(() -> assertThat(raisedBecauseOf(later)).hasSize(1));
        assertThat(raisedBecauseOf(cause)).isEmpty();
    }

    @Test
    void is_superseded_when_its_story_was_withdrawn_before() throws Exception {
        send(Ids.next(), 2, withdrawn());
        await().until(() -> copyOf(story) != null);
        send(cause, 1, published(new AlertDirective("Bridge closes tonight", 2, AlertDirective.Audience.ALL)));

        await().untilAsserted(() -> assertThat(stored(cause)).isNotNull());
        assertThat(stored(cause).get("state", Document.class).get("status", Document.class))
                .containsEntry("_class", "superseded");
        assertThat(raisedOn(story)).isEmpty();
        assertThat(get("/api/alerts/" + cause).statusCode()).isEqualTo(404);
    }

    @Test
    void is_gone_with_its_story() throws Exception {
        send(cause, 1, published(new AlertDirective("Bridge closes tonight", 2, AlertDirective.Audience.ALL)));
        await().until(() -> get("/api/alerts/" + cause).statusCode() == 200);

        send(Ids.next(), 2, withdrawn());

        await().until(() -> get("/api/alerts/" + cause).statusCode() == 410);
        assertThat(get("/api/alerts/" + cause).body()).contains("urn:dateline:problem:withdrawn");
        assertThat(get("/api/alerts?limit=100").body()).doesNotContain(cause.toString(), story.toString());
    }

    @Test
    void is_raised_by_a_later_change_that_asks_for_it() {
        send(cause, 2, updated(new AlertDirective("Bridge opens after all", 3, AlertDirective.Audience.ALL)));

        await().untilAsserted(() -> assertThat(raisedBecauseOf(cause)).hasSize(1));
        assertThat(raisedBecauseOf(cause).getFirst().headline()).isEqualTo("Bridge opens");
    }

    @Test
    void is_raised_however_late_its_event_comes() {
        send(Ids.next(), 2, updated(null));
        await().until(() -> copyOf(story) != null);
        send(cause, 1, published(new AlertDirective("Bridge closes tonight", 2, AlertDirective.Audience.ALL)));

        await().untilAsserted(() -> assertThat(raisedBecauseOf(cause)).hasSize(1));
        assertThat(copyOf(story)).containsEntry("sequence", 2L);
    }

    @Test
    void is_listed_before_older_ones_page_by_page() throws Exception {
        var later = Ids.next();
        send(cause, 1, published(new AlertDirective("Earlier", 2, AlertDirective.Audience.ALL)));
        await().untilAsserted(() -> assertThat(stored(cause)).isNotNull());
        send(later, 2, published(new AlertDirective("Later", 2, AlertDirective.Audience.ALL)));
        await().untilAsserted(() -> assertThat(stored(later)).isNotNull());

        var first = JSON.readTree(get("/api/alerts?limit=1").body());
        var second = JSON.readTree(
                get("/api/alerts?limit=1&cursor=" + first.get("next").asString())
                        .body());

        assertThat(first.at("/items/0/id").asString()).isEqualTo(later.toString());
        assertThat(second.at("/items/0/id").asString()).isEqualTo(cause.toString());
        assertThat(get("/api/alerts?cursor=broken").statusCode()).isEqualTo(400);
        assertThat(get("/api/alerts?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void is_sent_when_the_process_died_before_it_could() {
        send(cause, 1, published(new AlertDirective("Bridge closes tonight", 2, AlertDirective.Audience.ALL)));
        await().untilAsserted(() -> assertThat(stored(cause)).isNotNull().doesNotContainKey("outboxSince"));
        var neverSent = stored(cause);
        var lost = Ids.next();
        mongo.insert(
                new Document(neverSent)
                        .append("_id", lost)
                        .append("outbox", List.of(unsent(lost)))
                        .append("outboxSince", Date.from(Instant.now().minus(Duration.ofMinutes(1)))),
                "alerts");

        await().untilAsserted(() -> assertThat(raisedBecauseOf(lost)).hasSize(1));
    }

    private Document unsent(UUID alert) {
        var event = new AlertRaised(
                alert,
                1,
                AlertRaised.Kind.RAISED,
                alert,
                story,
                1,
                "Bridge closes",
                "Bridge closes tonight",
                "city",
                List.of(),
                2,
                AlertDirective.Audience.ALL,
                "/city/bridge",
                AT);
        return new Document("id", Ids.next())
                .append("type", event.type().typeName())
                .append("source", "/notification-service")
                .append("key", event.key())
                .append("sequence", 1L)
                .append("time", Date.from(AT))
                .append("body", new String(mapping.bodyOf(event), UTF_8));
    }

    private ArticlePublished published(@Nullable AlertDirective directive) {
        return new ArticlePublished(
                story,
                1,
                "Bridge closes",
                null,
                "city",
                List.of("harbour"),
                4,
                "en",
                "bridge",
                "/city/bridge",
                AT,
                directive);
    }

    private ArticleUpdated updated(@Nullable AlertDirective directive) {
        return new ArticleUpdated(
                story,
                2,
                "Bridge opens",
                null,
                "city",
                List.of("harbour"),
                4,
                "en",
                "bridge",
                "/city/bridge",
                AT,
                AT,
                ArticleUpdated.Change.UPDATE,
                "the harbour office changed its mind",
                directive);
    }

    private ArticleWithdrawn withdrawn() {
        return new ArticleWithdrawn(story, 1, "city", List.of("harbour"), "bridge", "/city/bridge", "it was wrong", AT);
    }

    private void send(UUID id, long sequence, Event event) {
        send(id, sequence, event, event.key());
    }

    private void send(UUID id, long sequence, Event event, String key) {
        kafka.send(mapping.recordOf(new Announced(
                        id,
                        event.type(),
                        URI.create("/article-service"),
                        event.subject(),
                        key,
                        sequence,
                        AT,
                        null,
                        mapping.bodyOf(event))))
                .join();
    }

    private List<AlertRaised> raisedOn(UUID article) {
        return raised().stream()
                .filter(alert -> alert.articleId().equals(article))
                .toList();
    }

    private List<AlertRaised> raisedBecauseOf(UUID event) {
        return raised().stream().filter(alert -> alert.cause().equals(event)).toList();
    }

    private List<AlertRaised> raised() {
        try (var consumer = consumers.createConsumer("unused", "alerts-test")) {
            return TopicRecords.upToTheEnd(consumer, List.of(names.of(Topic.ALERT_RAISED))).stream()
                    .map(record -> (AlertRaised) mapping.read(record).event())
                    .toList();
        }
    }

    private @Nullable Document stored(UUID alert) {
        return mongo.findById(alert, Document.class, "alerts");
    }

    private @Nullable Document copyOf(UUID article) {
        return mongo.findById(article, Document.class, "stories");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
