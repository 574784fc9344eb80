package news.dateline.article.story;

import news.dateline.events.ArticleUpdated;

/// How a published story changed, and the reason that readers are given.
///
/// @param version the one it made
public record Change(long version, ArticleUpdated.Change kind, String reason, Mark by) {

    public static final int LONGEST_REASON = 500;
}
