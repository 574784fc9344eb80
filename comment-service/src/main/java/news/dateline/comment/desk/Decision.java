package news.dateline.comment.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Status;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/// What a moderator decided of one comment or of many at once, and what came of it. Written before any of the
/// comments is touched, so that what a crash cut short can be gone on with, and undone.
///
/// @param reason one sentence for the writers
/// @param finished whether the outcomes are those that were found, and not yet those that were planned
record Decision(
        @Id UUID id,
        UUID by,
        Instant at,
        Kind kind,
        @Nullable String reason,
        List<Item> items,
        boolean finished,
        @Nullable Instant undoneAt) {

    static final String RULE = "moderator";

    Decision {
        items = List.copyOf(items);
    }

    enum Kind {
        @JsonProperty("publish")
        PUBLISH,
        @JsonProperty("remove")
        REMOVE
    }

    /// What came of it for one comment.
    enum Outcome {
        /// It stands as it was decided.
        DONE,
        /// It stood so already, and was left as it was.
        UNCHANGED,
        /// Somebody else was faster, or it is no longer what the moderator saw.
        OVERTAKEN,
        /// The rules have not looked at it yet: a moment later they have.
        NOT_JUDGED_YET,
        UNKNOWN
    }

    /// @param before where the comment stood; absent where nothing was changed
    record Item(UUID comment, Outcome outcome, @Nullable Before before) {}

    /// What it makes of a comment.
    Status status() {
        return switch (kind) {
            case PUBLISH -> new Published(at, id);
            case REMOVE ->
                new Removed(at, new Ruling(RULE, 1, reason == null ? "A moderator removed it." : reason, null), id);
        };
    }

    /// Whether a comment that stands there would stay what it is for readers and for its writer.
    boolean isMet(Status status) {
        return switch (kind) {
            case PUBLISH -> status instanceof Published;
            case REMOVE -> status instanceof Removed;
        };
    }

    /// Whether a comment stands there because of this decision.
    boolean isBehind(Status status) {
        return id.equals(
                switch (status) {
                    case Published published -> published.decision();
                    case Removed removed -> removed.decision();
                    case Status.Submitted _, Status.Held _, Status.Stub _, Status.Deleted _ -> null;
                });
    }

    Decision with(List<Item> found) {
        return new Decision(id, by, at, kind, reason, found, true, undoneAt);
    }
}
