package news.dateline.comment.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// How far a comment has come. The aliases are what is stored, [#word()] is what the API answers.
public sealed interface Status {

    String SUBMITTED = "submitted";
    String HELD = "held";
    String PUBLISHED = "published";
    String REMOVED = "removed";
    String STUB = "stub";
    String DELETED = "deleted";

    /// Stored, not yet judged.
    @TypeAlias(SUBMITTED)
    record Submitted() implements Status {}

    /// Judged by the rules, and a person has yet to decide.
    @TypeAlias(HELD)
    record Held(Instant at, Ruling ruling) implements Status {}

    /// Readers may see it.
    ///
    /// @param decision the moderator's, if it was not the rules'
    @TypeAlias(PUBLISHED)
    record Published(Instant at, @Nullable UUID decision) implements Status {}

    /// Readers may not see it; its writer may, with the reason.
    ///
    /// @param decision the moderator's, if it was not the rules'
    @TypeAlias(REMOVED)
    record Removed(Instant at, Ruling ruling, @Nullable UUID decision) implements Status {}

    /// Its writer took it back, and it had been answered: it keeps its place in the thread, and nothing else.
    @TypeAlias(STUB)
    record Stub(Instant at) implements Status {}

    /// Its writer took it back.
    @TypeAlias(DELETED)
    record Deleted(Instant at) implements Status {}

    default String word() {
        return switch (this) {
            case Submitted _ -> SUBMITTED;
            case Held _ -> HELD;
            case Published _ -> PUBLISHED;
            case Removed _ -> REMOVED;
            case Stub _, Deleted _ -> DELETED;
        };
    }
}
