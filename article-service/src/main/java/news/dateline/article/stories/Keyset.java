package news.dateline.article.stories;

import java.time.Instant;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// An order of stories, latest first, in which a list goes on where it stopped whatever came in meanwhile.
enum Keyset {
    NEWEST(StoryPaths.PUBLISHED_AT),
    LAST_TOUCHED(StoryPaths.UPDATED_AT);

    private final String path;

    Keyset(String path) {
        this.path = path;
    }

    /// One more than the window's limit, which tells whether there is more.
    Query query(Criteria wanted, Window window) {
        var after = window.after();
        if (after != null) {
            // The range outside the alternatives, so that the index serves it.
            wanted = wanted.and(path)
                    .lte(after.at())
                    .orOperator(
                            Criteria.where(path).lt(after.at()),
                            Criteria.where(StoryPaths.ID).lt(after.id()));
        } else {
            // Stories that have no such time lie at the end of the index, and are not looked through.
            wanted = wanted.and(path).gte(Instant.EPOCH);
        }
        return Query.query(wanted)
                .with(Sort.by(Sort.Direction.DESC, path, StoryPaths.ID))
                .limit(window.limit() + 1);
    }
}
