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
import news.dateline.events.AlertDeliveryRequested;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.gateway.feed.Heard;
import news.dateline.gateway.feed.Hearing;
import org.apache.kafka.common.TopicPartition;

/// Purges what an event says has changed. Used by one thread.
final class Purging implements Hearing {

    /// A thread is purged no more often: at a thousand replies a minute its story is made anew sixty times.
    static final Duration THREAD_AT_MOST = Duration.ofSeconds(1);

    private final Purges purges;
    private final Shelf shelf;
    private final InstantSource clock;
    private final Map<UUID, Instant> purgedThreads = new HashMap<>(); // within the last second
    private final Set<UUID> dueThreads = new HashSet<>();

    Purging(Purges purges, Shelf shelf, InstantSource clock) {
        this.purges = purges;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public long wantsBack(Topic topic) {
        return 0;
    }

    /// Nobody heard what happened until now.
    @Override
    public void beginsAt(TopicPartition partition, long offset) {
        dueThreads.clear();
        purges.all();
    }

    /// What cannot be understood may have changed anything.
    @Override
    public void hear(Heard heard) {
        if (heard.event() == null) {
            purges.all();
        } else {
            hear(heard.event().event());
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
            case AlertDeliveryRequested _ -> {
                // No page tells of it.
            }
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

    /// Purges the threads whose second is over.
    @Override
    public void polled(Map<TopicPartition, Long> next) {
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

    @Override
    public void caughtUp(Map<TopicPartition, Long> ends) {
        // That contact holds is for the cache to see.
    }
}
