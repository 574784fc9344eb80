package news.dateline.article.story;

import java.time.Instant;
import java.util.function.Function;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.Live;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Cursor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// An order of stories, latest first, in which a list goes on where it stopped whatever came in meanwhile.
record Keyset(String path, Function<Story, Instant> time) {

    static final Keyset NEWEST = new Keyset(StoryPaths.PUBLISHED_AT, Keyset::publishedAt);
    static final Keyset LAST_TOUCHED = new Keyset(StoryPaths.UPDATED_AT, Story::updatedAt);

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
        }
        return Query.query(wanted)
                .with(Sort.by(Sort.Direction.DESC, path, StoryPaths.ID))
                .limit(window.limit() + 1);
    }

    Cursor cursor(Aggregate<Story> story) {
        return new Cursor(time.apply(story.state()), story.id());
    }

    private static Instant publishedAt(Story story) {
        return switch (story.status()) {
            case Live live -> live.publishedAt();
            case Draft _ -> throw new IllegalStateException("a draft stands in no list of published stories");
        };
    }
}
