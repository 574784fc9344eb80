package news.dateline.tools.withdrawal;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import news.dateline.events.Topic;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/// What a page that comes back is told of the alerts it missed, if one of them was the story's: at most that it was
/// recalled.
///
/// @param offset of that alert in its topic
record AlertReplay(RunningSystem system, Http http, UUID story, long offset) {

    private static final String DATA = "data: ";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LISTENING = Duration.ofMillis(300);

    /// Empty where no alert about the story lies in the topic any more.
    static Optional<AlertReplay> of(RunningSystem system, Http http, UUID story) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.kafka(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
        var partition = new TopicPartition(Topic.ALERT_RAISED.topicName(), 0);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(POLL)) {
                    if (record.value().contains(story.toString())) {
                        return Optional.of(new AlertReplay(system, http, story, record.offset()));
                    }
                }
            }
            return Optional.empty();
        }
    }

    Surface surface() {
        return new Surface("GET /api/alerts/stream, resumed before its alert", this::tellsNothing);
    }

    /// What was missed is sent at once: a moment of listening is enough.
    private boolean tellsNothing() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(system.at("/api/alerts/stream"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(Math.max(0, offset - 1)))
                .build();
        var response = http.client().send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            var told = CompletableFuture.supplyAsync(() -> lines.anyMatch(this::tells));
            return !told.get(LISTENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return true;
        } catch (ExecutionException broken) {
            throw new IOException("the alert stream broke", broken);
        }
    }

    /// That its alert was recalled is no word of the story, and whoever had it has to know.
    private boolean tells(String line) {
        return line.contains(story.toString()) && !(line.startsWith(DATA) && isRecall(line.substring(DATA.length())));
    }

    private static boolean isRecall(String alert) {
        return JsonMapper.shared().readTree(alert).path("kind").asString("").equals("recall");
    }
}
