package news.dateline.site.reply;

import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// A reply that its writer is about to take back.
///
/// @param address where that is sent to
/// @param back where it is told what became of it
/// @param problem why it was not done
public record DeletePage(
        Frame frame,
        String address,
        String back,
        @Nullable String body,
        @Nullable String problem) {}
