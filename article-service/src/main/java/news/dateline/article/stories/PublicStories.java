package news.dateline.article.stories;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// The stories as readers may have them: the one way from the store to whatever they can reach. Neither what the
/// newsroom alone may see nor what is under embargo comes through, by any question.
@Component
public class PublicStories {

    private final Aggregates<Story> aggregates;
    private final Slugs slugs;
    private final Clock clock;

    PublicStories(Aggregates<Story> aggregates, Slugs slugs, Clock clock) {
        this.aggregates = aggregates;
        this.slugs = slugs;
        this.clock = clock;
    }

    public Optional<PublicStory> find(UUID id) {
        return aggregates
                .query(readersPart(Query.query(Criteria.where(StoryPaths.ID).is(id))))
                .stream()
                .findFirst()
                .flatMap(story -> PublicStory.of(story, clock.instant()));
    }

    /// What readers find at this slug: the story that has it, or ever had it, which says where it is now.
    public Optional<PublicStory> findAt(String slug) {
        return slugs.storyAt(slug).flatMap(this::find);
    }

    /// Those of them that readers see, in no order and without bodies.
    public List<Seen> among(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = readersPart(Query.query(open().and(StoryPaths.ID).in(ids)));
        query.fields().exclude(StoryPaths.BODY);
        return seen(query);
    }

    /// Those of them that readers see, in no order, whole.
    public List<Seen> whole(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : seen(readersPart(Query.query(open().and(StoryPaths.ID).in(ids))));
    }

    /// Newest first, without bodies.
    public Slice<Seen> latest(Filter filter, Window window) {
        var query = readersPart(Keyset.NEWEST.query(filter.narrow(open()), window));
        query.fields().exclude(StoryPaths.BODY);
        return Slice.of(seen(query), window.limit(), story -> new Cursor(story.publishedAt(), story.id()));
    }

    /// Those that readers had first since then, newest first and without bodies.
    public List<Seen> publishedSince(Instant since, int limit) {
        var query = readersPart(Query.query(open().and(StoryPaths.PUBLISHED_AT).gte(since))
                .with(Sort.by(Sort.Direction.DESC, StoryPaths.PUBLISHED_AT, StoryPaths.ID))
                .limit(limit));
        query.fields().exclude(StoryPaths.BODY);
        return seen(query);
    }

    /// Some of those that show a picture; none where no reader may see it. In no order and without bodies.
    public List<Seen> showing(String picture, int limit) {
        return Stream.of(StoryPaths.PICTURE, StoryPaths.FIGURES)
                .flatMap(path -> with(path, picture, limit).stream())
                .toList();
    }

    private List<Seen> with(String path, String picture, int limit) {
        var shown = open().and(path).is(picture).and(StoryPaths.PUBLISHED_AT).gte(Instant.EPOCH);
        var query = readersPart(Query.query(shown).limit(limit));
        query.fields().exclude(StoryPaths.BODY);
        return seen(query);
    }

    /// What is left of stories that were withdrawn since then, the latest first.
    public List<Gone> withdrawnSince(Instant since, int limit) {
        var query =
                readersPart(Query.query(Criteria.where(StoryPaths.WITHDRAWN_AT).gte(since))
                        .with(Sort.by(Sort.Direction.DESC, StoryPaths.WITHDRAWN_AT))
                        .limit(limit));
        query.fields().exclude(StoryPaths.BODY);
        var now = clock.instant();
        return aggregates.query(query).stream()
                .flatMap(story -> PublicStory.of(story, now).stream())
                .filter(Gone.class::isInstance)
                .map(Gone.class::cast)
                .toList();
    }

    /// Those that have a value at a path which has an index, newest first and without bodies.
    List<Seen> latestWith(String path, String value, int limit) {
        var wanted = open().and(path).is(value);
        var query = readersPart(Keyset.NEWEST.query(wanted, new Window(null, limit)));
        query.fields().exclude(StoryPaths.BODY);
        return seen(query);
    }

    /// Not under embargo. Those that are not published fall out by their type, and out of lists by having no time of
    /// publication: to ask for the status as well would lead a store to an index of that, and to sort all it finds.
    private Criteria open() {
        return Criteria.where(StoryPaths.EMBARGO).not().gt(clock.instant());
    }

    private List<Seen> seen(Query query) {
        var now = clock.instant();
        return aggregates.query(query).stream()
                .flatMap(story -> PublicStory.seen(story, now).stream())
                .toList();
    }

    private static Query readersPart(Query query) {
        query.fields().exclude(StoryPaths.TRAIL, StoryPaths.WORKING);
        return query;
    }
}
