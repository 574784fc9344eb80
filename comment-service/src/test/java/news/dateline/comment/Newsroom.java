package news.dateline.comment;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.KafkaTemplate;

/// Tells of stories as article-service does.
@Lazy
public class Newsroom {

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMapping mapping;
    private final Readers readers;
    private final Clock clock;

    Newsroom(KafkaTemplate<String, byte[]> kafka, CloudEventMapping mapping, Readers readers, Clock clock) {
        this.kafka = kafka;
        this.mapping = mapping;
        this.readers = readers;
        this.clock = clock;
    }

    /// A story that takes comments by the time this returns.
    public UUID publishes() {
        var id = UUID.randomUUID();
        tell(1, published(id));
        await().until(() -> readers.thread(id).status() == 200);
        return id;
    }

    public ArticlePublished published(UUID id) {
        return new ArticlePublished(
                id,
                1,
                "A headline",
                null,
                "world",
                List.of(),
                5,
                "en",
                "a-headline",
                "/world/a-headline",
                clock.instant(),
                null);
    }

    public ArticleUpdated updated(UUID id, long version) {
        return new ArticleUpdated(
                id,
                version,
                "A better headline",
                null,
                "world",
                List.of(),
                5,
                "en",
                "a-headline",
                "/world/a-headline",
                clock.instant(),
                clock.instant(),
                ArticleUpdated.Change.UPDATE,
                "New facts",
                null);
    }

    public ArticleWithdrawn withdrawn(UUID id) {
        return new ArticleWithdrawn(
                id, 1, "world", List.of(), "a-headline", "/world/a-headline", "It was wrong.", clock.instant());
    }

    public void tell(long sequence, ArticleEvent event) {
        tell(UUID.randomUUID(), sequence, event);
    }

    public void tell(UUID eventId, long sequence, Event event) {
        kafka.send(mapping.recordOf(new Announced(
                        eventId,
                        event.type(),
                        URI.create("/newsroom"),
                        event.subject(),
                        event.key(),
                        sequence,
                        clock.instant(),
                        null,
                        mapping.bodyOf(event))))
                .join();
    }
}
