package news.dateline.comment.comment;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/// How far a comment has come. The aliases are what is stored and what the API answers.
public sealed interface Status {

    String SUBMITTED = "submitted";
    String HELD = "held";
    String PUBLISHED = "published";
    String REMOVED = "removed";

    /// Stored, not yet judged.
    @TypeAlias(SUBMITTED)
    record Submitted() implements Status {}

    /// Judged by the rules, and a person has yet to decide.
    @TypeAlias(HELD)
    record Held(Instant at, Ruling ruling) implements Status {}

    /// Readers may see it.
    @TypeAlias(PUBLISHED)
    record Published(Instant at) implements Status {}

    /// Readers may not see it; its writer may, with the reason.
    @TypeAlias(REMOVED)
    record Removed(Instant at, Ruling ruling) implements Status {}

    default String word() {
        return switch (this) {
            case Submitted _ -> SUBMITTED;
            case Held _ -> HELD;
            case Published _ -> PUBLISHED;
            case Removed _ -> REMOVED;
        };
    }
}
