package news.dateline.site.desk.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a writer may not comment, or might not.
///
/// @param until absent for a ban
/// @param inForce whether it still is
public record Sanction(@Nullable Instant until, @Nullable String reason, Instant at, boolean inForce) {}
