package news.dateline.article.story;

import java.util.Optional;
import java.util.UUID;
import news.dateline.article.story.Outcome.Saved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.Live;
import news.dateline.events.ArticleEvent;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.messaging.outbox.StaleRevision;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// All stories, each with its revision and the events it has still to tell.
@Component
public class Stories {

    private final Aggregates<Story> aggregates;
    private final Slugs slugs;

    Stories(AggregatesFactory factory, Slugs slugs) {
        this.aggregates = factory.of(StoryPaths.COLLECTION, Story.class);
        this.slugs = slugs;
    }

    /// The story if it exists for the caller: nobody outside the newsroom can tell a draft from nothing.
    public Optional<Aggregate<Story>> find(UUID id, @Nullable Caller caller) {
        return aggregates.find(id).filter(story -> story.state().existsFor(caller));
    }

    /// The published story that readers find at this slug.
    public Optional<Aggregate<Story>> findLive(String slug) {
        return slugs.storyAt(slug)
                .flatMap(aggregates::find)
                .filter(story -> story.state().isLiveAt(slug));
    }

    /// Published stories, newest first.
    public Slice<Aggregate<Story>> live(Filter filter, Window window) {
        var live = Criteria.where(StoryPaths.STATUS).is(Live.ALIAS);
        return page(filter.narrow(live), Keyset.NEWEST, window);
    }

    /// What is being written, last touched first: everything for an editor, their own for a reporter.
    public Slice<Aggregate<Story>> drafts(Caller caller, Filter filter, Window window) {
        var drafts = Criteria.where(StoryPaths.STATUS).is(Draft.ALIAS);
        if (!caller.is(Role.EDITOR)) {
            drafts = drafts.and(StoryPaths.AUTHOR).is(caller.id());
        }
        return page(filter.narrow(drafts), Keyset.LAST_TOUCHED, window);
    }

    /// @throws DuplicateKeyException if the id is taken
    public Aggregate<Story> begin(UUID id, Story story) {
        return aggregates.create(id, story);
    }

    /// Refused as stale if someone else saved the story since `current` was read.
    public Outcome save(Aggregate<Story> current, Story next, ArticleEvent... events) {
        try {
            return new Saved(aggregates.save(current, next, events), false);
        } catch (StaleRevision overtaken) {
            return Refused.stale();
        }
    }

    private Slice<Aggregate<Story>> page(Criteria wanted, Keyset order, Window window) {
        var found = aggregates.query(order.query(wanted, window));
        return Slice.of(found, window.limit(), order::cursor);
    }
}
