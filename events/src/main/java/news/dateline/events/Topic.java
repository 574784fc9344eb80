package news.dateline.events;

import java.time.Duration;
import java.util.Locale;

/// The Kafka topics, and how each is kept. Names carry no prefix; a deployment may put one before all of them.
public enum Topic {
    ARTICLE_PUBLISHED(6, Duration.ofDays(7), Cleanup.COMPACT),
    ARTICLE_UPDATED(6, Duration.ofDays(7), Cleanup.COMPACT),
    ARTICLE_WITHDRAWN(6, Duration.ofDays(7), Cleanup.COMPACT),
    COMMENT_SUBMITTED(6, Duration.ofDays(7), Cleanup.DELETE),
    COMMENT_PUBLISHED(6, Duration.ofDays(7), Cleanup.DELETE),
    COMMENT_REMOVED(6, Duration.ofDays(7), Cleanup.DELETE),
    /// One partition, so that an offset is a place in the stream of all alerts.
    ALERT_RAISED(1, Duration.ofDays(3), Cleanup.DELETE),
    /// Wakes whoever delivers. Whatever it says stands in a store, too, so losing a record costs a moment.
    ALERT_DELIVERY_REQUESTED(6, Duration.ofDays(1), Cleanup.DELETE);

    /// How long a record that could not be handled is kept.
    public static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(14);

    /// What a topic's name gains to name its dead letters.
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    /// What happens to records past the time they are kept: all go, or the last of each key stays.
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    private final int partitions;
    private final Duration kept;
    private final Cleanup cleanup;

    Topic(int partitions, Duration kept, Cleanup cleanup) {
        this.partitions = partitions;
        this.kept = kept;
        this.cleanup = cleanup;
    }

    /// As in `article-published`.
    public String topicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where records of this topic go that could not be handled.
    public String deadLetterName() {
        return topicName() + DEAD_LETTER_SUFFIX;
    }

    public int partitions() {
        return partitions;
    }

    /// For a compacted topic: how long every record is kept at least.
    public Duration kept() {
        return kept;
    }

    public Cleanup cleanup() {
        return cleanup;
    }
}
