package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/// What is sent is what the documents say.
@OnRunningDateline
class TheContractTest {

    private final RunningDateline dateline;
    private final Newsroom newsroom;

    TheContractTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void has_a_row_for_each_operation_in_the_table_of_who_may_do_what() throws IOException {
        var told = new TreeSet<String>();
        Table.in("docs/access.md")
                .rows()
                .forEach(row -> told.add(ApiContract.unnamed(row.name().replaceAll("\\?.*", ""))));
        var open = List.of(
                "GET /api/openapi",
                "GET /api/asyncapi",
                "GET /api/docs",
                "GET /sitemaps/news.xml",
                "GET /api/alerts/stream",
                "GET /api/subscriptions/confirmation",
                "POST /api/subscriptions/confirmation",
                "GET /api/subscriptions/{}/unsubscribe",
                "POST /api/subscriptions/{}/unsubscribe",
                "GET /api/articles/{}/stream");

        assertThat(ApiContract.of(dateline).operations())
                .allSatisfy(operation -> assertThat(told.contains(operation) || open.contains(operation))
                        .as(operation)
                        .isTrue());
    }

    @Test
    void holds_for_every_record_on_every_topic() throws IOException {
        var story = newsroom.published("Told to the letter").text("id");
        dateline.as("reader").post("/api/articles/" + story + "/comments", Map.of("body", "To the letter."));
        dateline.as("editor")
                .post("/api/articles/" + story + "/correct", Map.of("headline", "Told anew", "reason", "A word."));
        dateline.as("editor").post("/api/articles/" + story + "/withdraw", Map.of("reason", "All of it."));
        var contract = ApiContract.of(dateline);
        var checked = 0;

        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", dateline.running("kafka.bootstrap")),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> contract.asyncApi().get("channels").has(info.topic()))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
                    contract.checkMessage(record.topic(), type, record.value());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(1);
    }

    @Test
    void holds_for_what_an_open_page_is_told() throws IOException {
        var contract = ApiContract.of(dateline);
        try (var stream = AlertStream.open(dateline)) {
            stream.alertOf(newsroom.published("Told to a page").text("id"));

            assertThat(stream.frames())
                    .isNotEmpty()
                    .allSatisfy(frame -> contract.checkMessage("alert-stream", frame.event(), frame.data()));
        }
    }
}
