package news.dateline.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticlePublished;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.notification.Crowd;
import news.dateline.notification.ServiceProcess;
import news.dateline.notification.delivery.Readers;
import news.dateline.test.Parts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Thousands of readers of one alert, told by the service in a process of its own. `-Ddateline.long=true` has
/// more of them, and kills it more often; `-Ddateline.crowd=10000 -Ddateline.kills=2` has as many as one likes.
class ACrowdTest {

    private static final boolean LONG = Boolean.getBoolean("dateline.long");
    private static final int CROWD = Integer.getInteger("dateline.crowd", LONG ? 100_000 : 2_000);
    private static final int TOLD_IN_SPITE_OF_KILLS = Math.min(CROWD, 20_000);
    private static final int KILLS = Integer.getInteger("dateline.kills", LONG ? 5 : 1);
    private static final Duration PATIENCE = Duration.ofMinutes(CROWD > 10_000 ? 20 : 4);

    /// So that a slice of these readers has several.
    private static final int WINDOW = 10;

    private static final int AT_ONCE = 8;

    private static final List<String> SETTINGS = List.of(
            "dateline.fan-out.window=" + WINDOW, "dateline.fan-out.at-once=" + AT_ONCE, "dateline.fan-out.lease=15s");

    private final String name = Parts.ownName();
    private final UUID story = Ids.next();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Parts.get().mongodb()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
    private final MongoOperations store = new MongoTemplate(client, name);

    private ServiceProcess service;
    private long sequence;

    @BeforeEach
    void start() throws IOException {
        service = ServiceProcess.start(name, SETTINGS);
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
        client.close();
    }

    @Test
    void is_told_once_each_and_so_is_a_correction_and_nobody_else_is() throws Exception {
        var crowd = Crowd.of(story, CROWD, store);
        var strangers = Crowd.of(Ids.next(), 100, store);

        var alert = publishWithAnAlert();
        assertReported(alert, CROWD);
        assertThat(crowd.byMessages()).isEqualTo(Map.of(1, (long) CROWD));

        var latecomers = Crowd.of(story, 100, store);
        var corrected = Instant.now();
        var answer = service.post("/api/alerts/" + alert + "/correct", "{\"text\": \"The bridge stays open\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await("the correction of all")
                .atMost(PATIENCE)
                .until(() ->
                        crowd.messages() >= 2 * CROWD && slices(alert).stream().noneMatch(isDue()));
        assertReported(alert, CROWD);
        assertThat(crowd.byMessages()).isEqualTo(Map.of(2, (long) CROWD));
        assertThat(strangers.messages()).isZero();
        assertThat(latecomers.messages()).isZero();
        assertThat(crowd.letters())
                .filteredOn(letter -> letter.at().isAfter(corrected))
                .isNotEmpty()
                .allMatch(letter -> letter.text().contains("Correction: The bridge stays open"));
    }

    private static Predicate<Document> isDue() {
        return slice -> slice.getBoolean("due");
    }

    @Test
    void is_told_though_the_instance_that_tells_them_is_killed_half_way() throws Exception {
        var crowd = Crowd.of(story, TOLD_IN_SPITE_OF_KILLS, store);

        for (int kill = 0; kill < KILLS; kill++) {
            var before = crowd.heard();
            var told = crowd.messages();
            var alert = publishWithAnAlert();
            await("a third of them")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> crowd.messages() - told > TOLD_IN_SPITE_OF_KILLS / 3);
            service.kill();
            assertThat(crowd.messages() - told).as("half way").isLessThan(TOLD_IN_SPITE_OF_KILLS);

            start();
            assertReported(alert, TOLD_IN_SPITE_OF_KILLS);
            assertToldOnceButForAWindow(alert, more(before, crowd.heard()));
        }
    }

    /// Who was told twice is of the windows that were under way: one a slice, and one for each hand of the instance.
    private void assertToldOnceButForAWindow(UUID alert, Map<UUID, Integer> messages) {
        assertThat(messages.values()).as("once or twice").allMatch(heard -> heard == 1 || heard == 2);
        assertThat(messages.values().stream().filter(heard -> heard == 2).count())
                .as("twice")
                .isLessThanOrEqualTo(AT_ONCE * WINDOW);
        assertThat(slices(alert))
                .hasSizeBetween(AT_ONCE, messages.size() / WINDOW)
                .allSatisfy(slice -> {
                    var readers = new Readers(slice.get("readers", Binary.class).getData());
                    assertThat(IntStream.range(0, readers.count())
                                    .mapToObj(readers::at)
                                    .filter(reader -> messages.getOrDefault(reader, 0) == 2)
                                    .count())
                            .isLessThanOrEqualTo(WINDOW);
                });
    }

    private List<Document> slices(UUID alert) {
        return store.find(query(where("alertId").is(alert)), Document.class, "slices");
    }

    private static Map<UUID, Integer> more(Map<UUID, Integer> before, Map<UUID, Integer> after) {
        var more = new HashMap<>(after);
        before.forEach((reader, heard) -> more.merge(reader, -heard, Integer::sum));
        return more;
    }

    /// Once everybody was told.
    private void assertReported(UUID alert, int audience) {
        var report = await("the whole audience of " + alert)
                .atMost(PATIENCE)
                .until(() -> report(alert), answer -> answer.path("complete").asBoolean(false));
        assertThat(report.at("/all/audience").asInt()).isEqualTo(audience);
        assertThat(report.at("/all/outcomes/sent").asInt()).isEqualTo(audience);
        assertThat(report.at("/all/outcomes").values().stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(audience);
    }

    private JsonNode report(UUID alert) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(service.get("/api/alerts/" + alert + "/report").body());
    }

    /// @return the alert
    private UUID publishWithAnAlert() {
        var event = new ArticlePublished(
                story,
                1,
                "Bridge closes for a week",
                null,
                "city",
                List.of(),
                4,
                "en",
                "bridge",
                "/city/bridge",
                Instant.now(),
                new AlertDirective("Bridge closes tonight", 2, Audience.SECTION));
        var mapping = new CloudEventMapping(new TopicNames(name + "."));
        var announced = new Announced(
                Ids.next(),
                event.type(),
                URI.create("/article-service"),
                event.subject(),
                event.key(),
                ++sequence,
                Instant.now(),
                null,
                mapping.bodyOf(event));
        Map<String, Object> broker =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Parts.get().kafka());
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(mapping.recordOf(announced)); // closing waits for it
        }
        return announced.id();
    }
}
