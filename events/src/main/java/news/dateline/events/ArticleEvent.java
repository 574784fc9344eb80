package news.dateline.events;

import java.util.List;
import java.util.UUID;

/// A published story came, changed or went. Never carries the story's body.
public sealed interface ArticleEvent extends Event permits ArticlePublished, ArticleUpdated, ArticleWithdrawn {

    UUID articleId();

    /// What readers saw: 1, 2, 3 …
    long version();

    /// The section it stands in now.
    String section();

    List<String> tags();

    @Override
    default UUID subject() {
        return articleId();
    }

    @Override
    default String key() {
        return articleId().toString();
    }
}
