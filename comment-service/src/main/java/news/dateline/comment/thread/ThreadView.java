package news.dateline.comment.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of what readers see under a story.
///
/// @param count of the whole thread
/// @param open whether it takes replies
/// @param items oldest acceptance first; `parent` and `depth` make the tree
/// @param next cursor of the page after this one, unless it is the last
record ThreadView(
        long count,
        boolean open,
        List<CommentView> items,
        @Nullable String next) {}
