package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of what somebody wrote, the latest first.
///
/// @param next cursor of the page after this one
public record OwnCommentList(List<Comment> items, @Nullable String next) {}
