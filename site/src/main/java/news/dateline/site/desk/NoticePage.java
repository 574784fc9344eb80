package news.dateline.site.desk;

import org.jspecify.annotations.Nullable;

/// Shown at the desk instead of what was asked for.
///
/// @param requestId under which the logs tell more; only for faults of ours
public record NoticePage(
        DeskFrame frame,
        String heading,
        String text,
        @Nullable String requestId) {}
