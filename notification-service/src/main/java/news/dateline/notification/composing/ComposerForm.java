package news.dateline.notification.composing;

import org.jspecify.annotations.Nullable;

/// As it arrives: anything may be missing or wrong.
///
/// @param urgency 1 (most urgent) to 9; the story's own if it is not told
/// @param audience `all` or `section`; all if it is not told
record ComposerForm(
        @Nullable String articleId,
        @Nullable String text,
        @Nullable Integer urgency,
        @Nullable String audience) {}
