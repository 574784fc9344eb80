package news.dateline.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.dateline.events.Topic;
import news.dateline.messaging.Newsroom.Story;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.Change;
import news.dateline.messaging.outbox.OutboxFull;
import news.dateline.messaging.outbox.SomeUnsaved;
import news.dateline.messaging.outbox.StaleRevision;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.test.DatelineTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;

@SpringBootTest(classes = Newsroom.class)
@DatelineTest
class AStorySavedWithItsEventTest {

    @Autowired
    private Aggregates<Story> stories;

    @Autowired
    private Newsroom.Listener listener;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private TopicNames names;

    @Autowired
    private Tracer tracer;

    private final UUID id = Ids.next();
    private KafkaLog kafka;

    @BeforeEach
    void openTheLog() {
        kafka = new KafkaLog(consumers, names);
    }

    @Test
    void reaches_kafka_as_a_cloud_event_in_binary_mode() {
        stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));

        await().until(() -> listener.heardOf(id).size() == 1);
        var record = kafka.of(id, Topic.ARTICLE_PUBLISHED).getFirst();
        var heard = listener.heardOf(id).getFirst();
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo(heard.id().toString());
        assertThat(header(record, "ce_type")).isEqualTo("news.dateline.article-published.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/newsroom");
        assertThat(header(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(header(record, "ce_sequence")).isEqualTo("0000000000000000001");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(new String(record.value(), UTF_8)).contains("\"publishedAt\":\"2026-03-02T06:30:00Z\"");
    }

    @Test
    void carries_the_trace_of_the_request_that_caused_it() {
        var span = tracer.nextSpan().name("publish").start();
        try (var _ = tracer.withSpan(span)) {
            stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));
        }

        await().until(() -> listener.heardOf(id).size() == 1);
        var record = kafka.of(id, Topic.ARTICLE_PUBLISHED).getFirst();
        assertThat(header(record, "traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
                .contains(span.context().traceId(), span.context().spanId())
                .isEqualTo(header(record, "ce_traceparent"));
    }

    @Test
    void leaves_an_empty_outbox_and_its_revision_alone_once_kafka_has_it() {
        var story = stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));

        await().untilAsserted(() -> {
            var stored = stored(id);
            assertThat(stored.getList("outbox", Document.class)).isEmpty();
            assertThat(stored).doesNotContainKey("outboxSince");
        });
        assertThat(stories.find(id)).contains(new Aggregate<>(id, 1, 1, new Story("Bridge closes")));
        assertThat(stories.save(story, new Story("Bridge closed")).revision()).isEqualTo(2);
    }

    @Test
    void leaves_an_empty_outbox_though_it_was_told_of_several_times_in_one_moment() {
        var story = stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));
        for (int version = 2; version <= 5; version++) {
            story = stories.save(story, new Story("Bridge " + version), Sample.updated(id, version, "Bridge"));
        }

        await().untilAsserted(() -> {
            assertThat(stored(id).getList("outbox", Document.class)).isEmpty();
            assertThat(stored(id)).doesNotContainKey("outboxSince");
        });
        await().untilAsserted(() -> assertThat(listener.heardOf(id)).hasSize(5));
    }

    @Test
    void is_numbered_on_from_the_last_one_and_not_for_saves_that_tell_nothing() {
        var story = stories.create(id, new Story("Bridge closes"));
        story = stories.save(story, new Story("Bridge to close"));
        story = stories.save(story, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));
        story = stories.save(story, new Story("Bridge closed"), Sample.updated(id, 2, "Bridge closed"));

        assertThat(story.revision()).isEqualTo(4);
        assertThat(story.sequence()).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(listener.heardOf(id)).extracting(Received::sequence).containsExactlyInAnyOrder(1L, 2L));
    }

    @Test
    void is_refused_to_all_but_one_of_editors_who_save_at_once() throws Exception {
        var story = stories.create(id, new Story("Bridge closes"));
        var together = new CyclicBarrier(8);
        Callable<Object> saving = () -> {
            together.await();
            try {
                return stories.save(story, new Story("Mine"), Sample.published(id, "Mine"));
            } catch (StaleRevision stale) {
                return stale;
            }
        };
        List<Object> outcomes;
        try (var editors = Executors.newFixedThreadPool(8)) {
            outcomes = editors.invokeAll(nCopies(8, saving)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes).filteredOn(Aggregate.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(StaleRevision.class::isInstance).hasSize(7);
        await().until(() -> !listener.heardOf(id).isEmpty());
        assertThat(kafka.of(id, Topic.ARTICLE_PUBLISHED)).hasSize(1);
    }

    @Test
    void is_saved_with_others_at_once_each_in_the_trace_of_its_own_cause() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var story = stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));
        var silent = stories.create(Ids.next(), new Story("Ferry sails"));

        stories.saveAll(List.of(
                new Change<>(story, new Story("Bridge closed"), List.of(Sample.updated(id, 2, "Bridge closed")), trace),
                new Change<>(silent, new Story("Ferry stays"), List.of(), null)));

        assertThat(stories.find(id)).contains(new Aggregate<>(id, 2, 2, new Story("Bridge closed")));
        assertThat(stories.find(silent.id())).contains(new Aggregate<>(silent.id(), 2, 0, new Story("Ferry stays")));
        await().until(() -> listener.heardOf(id).size() == 2);
        assertThat(header(kafka.of(id, Topic.ARTICLE_UPDATED).getFirst(), "traceparent"))
                .isEqualTo(trace);
        await().untilAsserted(() ->
                assertThat(stored(id).getList("outbox", Document.class)).isEmpty());
    }

    @Test
    void is_told_of_though_another_of_those_saved_with_it_was_changed_by_somebody_else() {
        var story = stories.create(id, new Story("Bridge closes"));
        var read = stories.create(Ids.next(), new Story("Ferry sails"));
        var theirs = stories.save(read, new Story("Ferry sank"));
        var together = List.of(
                new Change<>(story, new Story("Bridge closed"), List.of(Sample.published(id, "Closed")), null),
                new Change<>(
                        read, new Story("Ferry stays"), List.of(Sample.published(read.id(), "Ferry stays")), null));

        assertThatThrownBy(() -> stories.saveAll(together)).isInstanceOf(SomeUnsaved.class);

        assertThat(stories.find(id)).contains(new Aggregate<>(id, 2, 1, new Story("Bridge closed")));
        assertThat(stories.find(read.id())).contains(theirs);
        await().until(() -> listener.heardOf(id).size() == 1);
        assertThat(kafka.of(read.id(), Topic.ARTICLE_PUBLISHED)).isEmpty();
    }

    @Test
    void is_refused_for_an_id_that_exists() {
        stories.create(id, new Story("Bridge closes"));

        assertThatThrownBy(() -> stories.create(id, new Story("Another"), Sample.published(id, "Another")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stories.find(id).orElseThrow().state()).isEqualTo(new Story("Bridge closes"));
    }

    @Test
    void is_refused_while_a_hundred_others_are_unsent_and_nothing_is_written() {
        var full = new Document("_id", id)
                .append("revision", 1L)
                .append("sequence", 100L)
                .append("state", new Document("headline", "Bridge closes"))
                .append(
                        "outbox",
                        IntStream.range(0, 100)
                                .mapToObj(_ -> Sample.unsent(id, Ids.next(), 1))
                                .toList());
        mongo.insert(full, "stories");

        var story = stories.find(id).orElseThrow();
        assertThatThrownBy(() -> stories.save(story, new Story("Later"), Sample.updated(id, 2, "Later")))
                .isInstanceOf(OutboxFull.class);
        assertThat(stories.find(id)).contains(story);
    }

    @Test
    void is_sent_by_the_sweeper_when_the_process_died_between_save_and_send() {
        var event = Ids.next();
        leaveBehind(List.of(Sample.unsent(id, event, 1)));

        await().untilAsserted(() ->
                assertThat(listener.heardOf(id)).extracting(heard -> heard.id()).contains(event));
        await().untilAsserted(() -> assertThat(stored(id)).doesNotContainKey("outboxSince"));
    }

    @Test
    void does_not_count_as_unsent_when_the_process_died_just_after_it_was_sent() {
        leaveBehind(List.of());

        await().untilAsserted(() -> assertThat(stored(id)).doesNotContainKey("outboxSince"));
        assertThat(kafka.of(id, Topic.ARTICLE_PUBLISHED)).isEmpty();
    }

    @Test
    void is_refused_when_its_body_is_too_large_and_nothing_is_written() {
        var endless = Sample.published(id, "x".repeat(70_000));

        assertThatThrownBy(() -> stories.create(id, new Story("Endless"), endless))
                .hasMessageContaining("at most 65536");
        assertThat(stories.find(id)).isEmpty();
    }

    private void leaveBehind(List<Document> outbox) {
        var longAgo = Date.from(Instant.now().minus(Duration.ofMinutes(1)));
        mongo.insert(
                new Document("_id", id)
                        .append("revision", 1L)
                        .append("sequence", 1L)
                        .append("state", new Document("headline", "Bridge closes"))
                        .append("outbox", outbox)
                        .append("outboxSince", longAgo),
                "stories");
    }

    private Document stored(UUID story) {
        return mongo.findOne(query(where("_id").is(story)), Document.class, "stories");
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
