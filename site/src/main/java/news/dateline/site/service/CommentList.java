package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a thread, oldest first.
///
/// @param count of the whole thread
/// @param next cursor of the page after this one
public record CommentList(
        long count, List<Comment> items, @Nullable String next) {}
