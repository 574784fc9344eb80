package news.dateline.tools.verify;

import java.time.Instant;
import java.util.stream.Stream;

/// A thread counts as many comments as it shows: the count is kept beside them, and could be another.
final class ThreadsCountRight implements Check {

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        return facts.threads().stream()
                .filter(thread -> thread.drift() > 0)
                .map(thread -> Finding.lost(
                        "the thread of story %s counts %d comments and shows %d",
                        thread.story(), thread.count(), thread.comments()));
    }
}
