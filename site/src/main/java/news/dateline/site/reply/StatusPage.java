package news.dateline.site.reply;

import java.time.Instant;
import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// What became of a reply.
///
/// @param text one sentence on it
/// @param note what has just been done with it
/// @param reason why it was removed; only to its writer
/// @param body only to its writer, or once it is published
/// @param storyUrl where to go on; absent if the story is gone
/// @param isOpen not decided yet: worth another look
/// @param looksAgain seconds until the page looks again by itself; absent if it does not
public record StatusPage(
        Frame frame,
        String heading,
        String text,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String body,
        @Nullable String headline,
        @Nullable String storyUrl,
        boolean isOpen,
        @Nullable Long looksAgain,
        Acts acts) {

    /// What the one who asks can do about it.
    ///
    /// @param isYours whether they wrote it
    /// @param edit page on which it can be changed; absent if they may not
    /// @param until when
    /// @param delete page on which it can be taken back; absent if they may not
    /// @param like where to send that they like it, or no longer; absent of their own, and unless it is published
    /// @param report page on which it can be reported; absent of their own, and unless it is published
    public record Acts(
            boolean isYours,
            @Nullable String edit,
            @Nullable Instant until,
            @Nullable String delete,
            @Nullable String like,
            boolean isLiked,
            long likes,
            @Nullable String report) {}
}
