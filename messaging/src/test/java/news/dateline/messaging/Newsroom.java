package news.dateline.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.consuming.EventSubscription;
import news.dateline.messaging.deadletters.DeadLetters;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.messaging.projection.Projection;
import news.dateline.messaging.projection.Projections;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

/// The smallest service that keeps state, tells of it, and hears of it itself.
@SpringBootApplication
@Import(MessagingConfiguration.class)
class Newsroom {

    record Story(String headline) {}

    record Copy(String headline) {}

    @Bean
    Aggregates<Story> stories(AggregatesFactory factory) {
        return factory.of("stories", Story.class);
    }

    @Bean
    Projection<Copy> copies(Projections projections) {
        return projections.of("copies", Copy.class);
    }

    @Bean
    Listener listener(Projection<Copy> copies) {
        return new Listener(copies);
    }

    @Bean
    EventSubscription<ArticleEvent> articles(Listener listener) {
        return EventSubscription.to(ArticleEvent.class, "articles", listener::hear);
    }

    @Bean
    Elsewhere elsewhere(KafkaTemplate<String, byte[]> kafka, CloudEventMapping mapping, DeadLetters deadLetters) {
        return new Elsewhere(kafka, mapping, deadLetters);
    }

    @Bean
    Desk desk() {
        return new Desk();
    }

    @Bean
    EventSubscription<ArticleEvent> desks(Desk desk) {
        return EventSubscription.toMany(ArticleEvent.class, "desk", desk::hear);
    }

    /// Remembers what it heard at once. Stories of nonsense it cannot handle, and it is held up by slow ones.
    static final class Desk {

        private final List<List<Received<ArticleEvent>>> heard = new CopyOnWriteArrayList<>();
        private final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
        private final Semaphore held = new Semaphore(0);

        void failWith(List<RuntimeException> next) {
            faults.addAll(next);
        }

        boolean isHeldUp() {
            return held.hasQueuedThreads();
        }

        void goOn() {
            held.release();
        }

        /// What it heard of these stories, at once what was heard at once.
        List<List<Received<ArticleEvent>>> heardOf(Collection<UUID> stories) {
            return heard.stream()
                    .map(batch -> batch.stream()
                            .filter(received ->
                                    stories.contains(received.event().articleId()))
                            .toList())
                    .filter(batch -> !batch.isEmpty())
                    .toList();
        }

        private void hear(List<Received<ArticleEvent>> received) {
            for (var one : received) {
                switch (one.event().section()) {
                    case "nonsense" -> throw new IllegalStateException("this story makes no sense");
                    case "slow" -> held.acquireUninterruptibly();
                    case "unlucky" -> {
                        var fault = faults.poll();
                        if (fault != null) {
                            throw fault;
                        }
                    }
                    default -> {}
                }
            }
            heard.add(received);
        }
    }

    /// Remembers what it heard; fails as often as a test wants it to.
    static final class Listener {

        private final Projection<Copy> copies;
        private final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
        private final List<Received<ArticleEvent>> heard = new CopyOnWriteArrayList<>();

        Listener(Projection<Copy> copies) {
            this.copies = copies;
        }

        void failWith(List<RuntimeException> next) {
            faults.addAll(next);
        }

        List<Received<ArticleEvent>> heardOf(UUID story) {
            return heard.stream()
                    .filter(received -> received.event().articleId().equals(story))
                    .toList();
        }

        private void hear(Received<ArticleEvent> received) {
            if (received.event().section().equals("poison")) {
                var fault = faults.poll();
                if (fault != null) {
                    throw fault;
                }
            }
            var headline = switch (received.event()) {
                case ArticlePublished published -> published.headline();
                case ArticleUpdated updated -> updated.headline();
                case ArticleWithdrawn withdrawn -> "withdrawn: " + withdrawn.reason();
            };
            copies.apply(received.event().articleId(), received.sequence(), new Copy(headline));
            heard.add(received);
        }
    }
}
