package news.dateline.article.stories;

import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;

/// The part of a list that is asked for: at most `limit` stories after a place.
public record Window(@Nullable Cursor after, int limit) {}
