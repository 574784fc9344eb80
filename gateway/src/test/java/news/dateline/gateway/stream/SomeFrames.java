package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/// Frames as topics make them, of which each test needs a little.
final class SomeFrames {

    static final TopicPartition ALERTS = new TopicPartition("alert-raised", 0);
    static final TopicPartition UPDATES = new TopicPartition("article-updated", 0);
    static final TopicPartition WITHDRAWALS = new TopicPartition("article-withdrawn", 0);
    static final TopicPartition COMMENTS = new TopicPartition("comment-published", 0);
    static final TopicPartition REMOVALS = new TopicPartition("comment-removed", 0);

    private SomeFrames() {}

    static Frame alert(long offset, String words) {
        return alert(offset, UUID.randomUUID(), UUID.randomUUID(), words);
    }

    static Frame alert(long offset, UUID event, UUID story, String words) {
        return new Frame(
                ALERTS,
                offset,
                event,
                1,
                offset,
                Frame.Kind.ALERT,
                new Frame.About(story, null, "world"),
                words.getBytes(UTF_8));
    }

    static Frame alert(long offset, long generation, UUID alert, UUID story, String words) {
        return of(ALERTS, offset, generation, Frame.Kind.ALERT, story, alert, words);
    }

    static Frame recall(long offset, long generation, UUID alert, UUID story) {
        return of(ALERTS, offset, generation, Frame.Kind.RECALLED_ALERT, story, alert, "recalled");
    }

    static Frame update(long offset, UUID story, String words) {
        return of(UPDATES, offset, 1, Frame.Kind.UPDATED, story, null, words);
    }

    static Frame withdrawal(long offset, UUID story) {
        return of(WITHDRAWALS, offset, 1, Frame.Kind.WITHDRAWN, story, null, "withdrawn");
    }

    static Frame comment(long offset, long sequence, UUID story, UUID comment, String words) {
        return of(COMMENTS, offset, sequence, Frame.Kind.COMMENT, story, comment, words);
    }

    static Frame removal(long offset, long sequence, UUID story, UUID comment) {
        return of(REMOVALS, offset, sequence, Frame.Kind.COMMENT_REMOVED, story, comment, "removed");
    }

    private static Frame of(
            TopicPartition lane, long offset, long sequence, Frame.Kind kind, UUID story, UUID part, String words) {
        return new Frame(
                lane,
                offset,
                UUID.randomUUID(),
                sequence,
                sequence,
                kind,
                new Frame.About(story, part, null),
                words.getBytes(UTF_8));
    }
}
