package news.dateline.site.account;

import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// Asks whether everything somebody wrote shall go.
///
/// @param problem why it was not done
public record ErasingPage(Frame frame, @Nullable String problem) {}
