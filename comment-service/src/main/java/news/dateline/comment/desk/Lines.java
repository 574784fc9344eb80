package news.dateline.comment.desk;

import news.dateline.comment.text.PlainText;
import org.jspecify.annotations.Nullable;

/// What moderators type, made fit to be shown.
final class Lines {

    private Lines() {}

    /// Nothing where there is nothing to be seen.
    static @Nullable String cleanOrNull(@Nullable String typed) {
        var text = typed == null ? "" : PlainText.clean(typed);
        return text.isEmpty() ? null : text;
    }
}
