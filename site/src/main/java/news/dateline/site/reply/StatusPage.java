package news.dateline.site.reply;

import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// What became of a reply.
///
/// @param text one sentence on it
/// @param reason why it was removed; only to its writer
/// @param body only to its writer, or once it is published
/// @param storyUrl where to go on; absent if the story is gone
/// @param isOpen not decided yet: worth another look
/// @param looksAgain seconds until the page looks again by itself; absent if it does not
public record StatusPage(
        Frame frame,
        String heading,
        String text,
        @Nullable String reason,
        @Nullable String body,
        @Nullable String headline,
        @Nullable String storyUrl,
        boolean isOpen,
        @Nullable Long looksAgain) {}
