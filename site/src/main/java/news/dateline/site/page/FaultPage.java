package news.dateline.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shown instead of what was asked for.
///
/// @param requestId under which the logs tell more; only for faults of ours
/// @param latest stories to go on with
public record FaultPage(
        Frame frame, String heading, String text, @Nullable String requestId, List<Teaser> latest) {}
