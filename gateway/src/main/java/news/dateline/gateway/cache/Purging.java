package news.dateline.gateway.cache;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.MalformedEvent;
import news.dateline.messaging.cloudevents.UnknownEventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Purges what an event says has changed. Used by one thread.
final class Purging {

    /// A thread is purged no more often: at a thousand replies a minute its story is made anew sixty times.
    static final Duration THREAD_AT_MOST = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Purging.class);

    private final CloudEventMapping mapping;
    private final Purges purges;
    private final Shelf shelf;
    private final InstantSource clock;
    private final Map<UUID, Instant> purgedThreads = new HashMap<>(); // within the last second
    private final Set<UUID> dueThreads = new HashSet<>();

    Purging(CloudEventMapping mapping, Purges purges, Shelf shelf, InstantSource clock) {
        this.mapping = mapping;
        this.purges = purges;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// What cannot be understood may have changed anything.
    void hear(ConsumerRecord<?, byte[]> record) {
        try {
            hear(mapping.read(record).event());
        } catch (MalformedEvent | UnknownEventType unreadable) {
            log.warn(
                    "All pages are purged for {}-{} at {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.toString());
            purges.all();
        }
    }

    private void hear(Event event) {
        switch (event) {
            case ArticlePublished story -> purges.purge(tags(story.articleId(), story.section(), story.tags()));
            case ArticleUpdated story -> purges.purge(tags(story.articleId(), story.section(), story.tags()));
            case ArticleWithdrawn story -> {
                purges.purge(tags(story.articleId(), story.section(), story.tags()));
                shelf.removeAll(article(story.articleId()));
            }
            case CommentPublished comment -> thread(comment.articleId());
            case CommentRemoved comment -> {
                if (comment.wasPublished()) {
                    thread(comment.articleId());
                }
            }
            case CommentSubmitted _ -> {
                // No reader sees it yet.
            }
            case AlertRaised _ -> purges.purge(Set.of("alerts"));
        }
    }

    /// Lists that it is in carry its own tag; lists that it may join, these.
    private static Set<String> tags(UUID article, String section, List<String> tags) {
        var all = new HashSet<>(Set.of(article(article), "front", "section:" + section));
        tags.forEach(tag -> all.add("tag:" + URLEncoder.encode(tag, StandardCharsets.UTF_8)));
        return all;
    }

    private static String article(UUID id) {
        return "article:" + id;
    }

    private void thread(UUID article) {
        if (purgedThreads.containsKey(article)) {
            dueThreads.add(article);
        } else {
            purgeThread(article);
        }
    }

    private void purgeThread(UUID article) {
        purgedThreads.put(article, clock.instant());
        purges.purge(Set.of("thread:" + article));
    }

    boolean isSomethingDue() {
        return !dueThreads.isEmpty();
    }

    /// Purges the threads whose second is over; to be called often.
    void due() {
        var over = clock.instant().minus(THREAD_AT_MOST);
        purgedThreads.values().removeIf(at -> !at.isAfter(over));
        var now = dueThreads.stream()
                .filter(article -> !purgedThreads.containsKey(article))
                .toList();
        now.forEach(article -> {
            dueThreads.remove(article);
            purgeThread(article);
        });
    }

    /// Nobody heard what happened until now.
    void everything() {
        dueThreads.clear();
        purges.all();
    }
}
