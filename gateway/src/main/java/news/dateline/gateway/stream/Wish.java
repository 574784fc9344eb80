package news.dateline.gateway.stream;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a reader wants to hear.
///
/// @param lastSeen offset of the last frame it got; null: it is new
/// @param section only alerts of this one; null: all
record Wish(@Nullable Long lastSeen, @Nullable String section) {

    /// Before every frame: leads to a `reset` unless the ring reaches back to the topic's beginning.
    private static final long NOTHING = -1;

    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

    /// @param lastEventId what the browser remembered; one that is none of ours may have missed anything
    static Wish of(@Nullable String lastEventId, @Nullable String section) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return new Wish(null, section);
        }
        var offset = OFFSET.matcher(lastEventId).matches() ? Long.parseLong(lastEventId) : NOTHING;
        return new Wish(offset, section);
    }

    boolean covers(Frame frame) {
        return section == null || section.equals(frame.section());
    }
}
