package news.dateline.article.story;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/// Where a story stands, and what is true of it only there.
public sealed interface Status {

    /// Being written; exists for nobody outside the newsroom.
    @TypeAlias(Draft.ALIAS)
    record Draft() implements Status {

        static final String ALIAS = "draft";
    }

    /// Published.
    ///
    /// @param slug the last part of its address, given once and unique on the whole site
    /// @param version of what readers see: 1, 2, 3 …
    /// @param publishedAt when readers could first see it
    @TypeAlias(Live.ALIAS)
    record Live(String slug, long version, Instant publishedAt) implements Status {

        static final String ALIAS = "live";
    }
}
