package news.dateline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import news.dateline.local.broker.EmbeddedBroker;
import news.dateline.messaging.Newsroom.Story;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.OutboxSweeper;
import news.dateline.test.Parts;
import news.dateline.test.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class WhileKafkaIsAwayTest {

    private static final Duration OUTAGE = Duration.ofSeconds(Boolean.getBoolean("dateline.long") ? 60 : 5);

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final int controllerPort = Ports.free();

    @Test
    void stories_are_accepted_and_their_events_arrive_once_it_is_back() throws Exception {
        var broker = startBroker();
        try (var newsroom = new SpringApplicationBuilder(Newsroom.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.mongodb.uri=" + Parts.get().mongodb() + "/" + Parts.ownName())) {
            @SuppressWarnings("unchecked")
            Aggregates<Story> stories = newsroom.getBean(Aggregates.class);
            var listener = newsroom.getBean(Newsroom.Listener.class);
            var before = publish(stories);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !listener.heardOf(before).isEmpty());

            broker.close();
            var published = new ArrayList<UUID>();
            var until = Instant.now().plus(OUTAGE);
            await().atMost(OUTAGE.plusMinutes(1)).until(() -> {
                published.add(publish(stories));
                return Instant.now().isAfter(until);
            });
            broker = startBroker();

            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(published)
                            .allSatisfy(
                                    story -> assertThat(listener.heardOf(story)).isNotEmpty()));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(
                                    newsroom.getBean(OutboxSweeper.class).age())
                            .isZero());
        } finally {
            broker.close();
        }
    }

    private UUID publish(Aggregates<Story> stories) {
        var id = Ids.next();
        stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"));
        return id;
    }

    private EmbeddedBroker startBroker() throws Exception {
        return EmbeddedBroker.start(Files.createDirectories(folder.resolve("kafka")), port, controllerPort);
    }
}
