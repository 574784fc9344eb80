package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a thread, oldest first.
///
/// @param count of the whole thread
/// @param open whether it takes replies; an older service does not say, and takes them
/// @param next cursor of the page after this one
public record CommentList(
        long count,
        @Nullable Boolean open,
        List<Comment> items,
        @Nullable String next) {

    public boolean isClosed() {
        return Boolean.FALSE.equals(open);
    }
}
