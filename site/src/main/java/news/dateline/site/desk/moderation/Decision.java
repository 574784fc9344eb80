package news.dateline.site.desk.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a moderator decided, and what came of it.
///
/// @param decision `publish` or `remove`
/// @param reason for the writers
/// @param undoneAt when it was taken back
public record Decision(
        UUID id,
        UUID by,
        Instant at,
        String decision,
        @Nullable String reason,
        @Nullable Instant undoneAt,
        List<Result> results) {

    static final String PUBLISH = "publish";
    static final String REMOVE = "remove";
    private static final String DONE = "done";

    /// @param outcome `done`, `unchanged`, `overtaken`, `not-judged-yet` or `unknown`
    /// @param status where the comment stands now; absent of one that there is not
    public record Result(
            UUID comment, String outcome, @Nullable String status) {}

    public boolean isUndone() {
        return undoneAt != null;
    }

    public long done() {
        return count(DONE);
    }

    /// Whether there is something to take back.
    public boolean canBeUndone() {
        return !isUndone() && done() > 0;
    }

    public long count(String outcome) {
        return results.stream()
                .filter(result -> result.outcome().equals(outcome))
                .count();
    }

    /// Once it was taken back: those that stand elsewhere than it had brought them.
    public long restored() {
        return results.stream()
                .filter(result -> result.outcome().equals(DONE) && !brought().equals(result.status()))
                .count();
    }

    private String brought() {
        return decision.equals(PUBLISH) ? "published" : "removed";
    }
}
