package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Newest first.
///
/// @param next cursor of the older ones
public record StoryList(List<Story> items, @Nullable String next) {

    public static final StoryList EMPTY = new StoryList(List.of(), null);
}
