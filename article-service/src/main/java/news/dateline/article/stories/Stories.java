package news.dateline.article.stories;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.article.stories.Outcome.Overtaken;
import news.dateline.article.stories.Outcome.Saved;
import news.dateline.article.story.Story;
import news.dateline.article.story.Transition.Taken;
import news.dateline.events.ArticleEvent;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.Save;
import news.dateline.messaging.outbox.StaleRevision;
import news.dateline.web.Caller;
import news.dateline.web.Cursor;
import news.dateline.web.Role;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// The stories as the newsroom works on them, each with its revision and the events it has still to tell.
@Component
public class Stories {

    private static final ArticleEvent[] NOTHING_TO_TELL = {};

    private final Aggregates<Story> aggregates;
    private final Archive archive;

    Stories(Aggregates<Story> aggregates, Archive archive) {
        this.aggregates = aggregates;
        this.archive = archive;
    }

    /// The story, whatever its status, if it is in the caller's hands.
    public Optional<Aggregate<Story>> find(UUID id, Caller caller) {
        return find(id).filter(story -> story.state().isInTheHandsOf(caller));
    }

    /// For what the house itself does.
    public Optional<Aggregate<Story>> find(UUID id) {
        return aggregates.find(id);
    }

    /// Those of these ids that are stories, whatever their status.
    public Set<UUID> known(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var query = Query.query(Criteria.where(StoryPaths.ID).in(ids));
        query.fields().exclude(StoryPaths.BODY, StoryPaths.WORKING, StoryPaths.TRAIL);
        return aggregates.query(query).stream().map(Aggregate::id).collect(Collectors.toSet());
    }

    /// Those of them that are in the caller's hands, whatever their status, in no order.
    public List<Aggregate<Story>> among(Collection<UUID> ids, Caller caller) {
        return among(ids).stream()
                .filter(story -> story.state().isInTheHandsOf(caller))
                .toList();
    }

    /// For what the house itself does.
    public List<Aggregate<Story>> among(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = Query.query(Criteria.where(StoryPaths.ID).in(ids));
        query.fields().exclude(StoryPaths.TRAIL);
        return aggregates.query(query);
    }

    /// What was saved since then, whoever saved it, the oldest save first.
    ///
    /// @param after the last of the page before
    public List<Save> savedSince(Instant since, @Nullable Save after, int limit) {
        return aggregates.savedSince(since, after, limit);
    }

    /// All there are by their ids, page by page.
    ///
    /// @param after the last of the page before
    public List<Aggregate<Story>> page(@Nullable UUID after, int limit) {
        return aggregates.page(after, limit);
    }

    /// What stands at a status, last touched first and without bodies: everything for an editor, their own for a
    /// reporter.
    ///
    /// @param own only what the caller began
    public Slice<Aggregate<Story>> list(String alias, Caller caller, boolean own, Filter filter, Window window) {
        var wanted = Criteria.where(StoryPaths.STATUS).is(alias);
        if (own || !caller.is(Role.EDITOR)) {
            wanted = wanted.and(StoryPaths.AUTHOR).is(caller.id());
        }
        var query = Keyset.LAST_TOUCHED.query(filter.narrow(wanted), window);
        query.fields().exclude(StoryPaths.BODY, StoryPaths.TRAIL);
        return Slice.of(
                aggregates.query(query),
                window.limit(),
                story -> new Cursor(story.state().updatedAt(), story.id()));
    }

    /// Those that are to be published before an instant, the first first. Nothing but a scheduled story has such a
    /// time, so it alone is asked for: to ask for the status as well would lead a store to an index of that.
    public List<Aggregate<Story>> scheduledBefore(Instant instant, int limit) {
        var due = Query.query(Criteria.where(StoryPaths.PUBLISH_AT).lt(instant))
                .with(Sort.by(StoryPaths.PUBLISH_AT))
                .limit(limit);
        return aggregates.query(due);
    }

    /// @throws DuplicateKeyException if the id is taken
    public Aggregate<Story> begin(UUID id, Story story) {
        return aggregates.create(id, story);
    }

    /// One document update, guarded by the revision. What it would overwrite is put aside before.
    public Outcome save(Aggregate<Story> current, Taken step) {
        archive.keep(current, step.story());
        var next = step.story().with(step.story().trail().withoutOverflow());
        var event = step.event();
        try {
            var events = event == null ? NOTHING_TO_TELL : new ArticleEvent[] {event};
            return new Saved(aggregates.save(current, next, events), false);
        } catch (StaleRevision overtaken) {
            return new Overtaken(find(current.id()).orElseThrow(() -> overtaken), current.revision());
        }
    }
}
