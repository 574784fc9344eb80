package news.dateline.site.reply;

import java.time.Instant;
import java.util.List;
import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// A reply that its writer changes.
///
/// @param address where what it says then is sent to
/// @param back where it is told what became of it
/// @param until when it can be changed
/// @param faults what is wrong with the words
/// @param problem what is wrong with the whole
public record EditPage(
        Frame frame,
        String address,
        String back,
        @Nullable Instant until,
        String body,
        List<String> faults,
        @Nullable String problem) {}
