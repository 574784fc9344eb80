package news.dateline.comment.writers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/// That a writer may not comment: banned, or suspended until a moment.
///
/// @param writer see [news.dateline.comment.comment.Author#writer()]
/// @param until absent for a ban
/// @param reason one sentence for the writer
public record Sanction(
        @Id String writer,
        @Nullable Instant until,
        @Nullable String reason,
        UUID by,
        Instant at) {

    public boolean isInForce(Instant now) {
        return until == null || until.isAfter(now);
    }
}
