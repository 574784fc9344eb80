package news.dateline.article.stories;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.story.Author;
import news.dateline.article.story.Change;
import news.dateline.article.story.Content;
import news.dateline.article.story.Related;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;

/// What readers may find under a story's id or address. There is no way to make one of a story that is not published,
/// or that is under embargo: whatever is built of these cannot leak one.
public sealed interface PublicStory {

    UUID id();

    String slug();

    /// A story as readers see it: without what the newsroom is making of it.
    ///
    /// @param revision of the whole story, for its entity tag
    /// @param changes newest first
    /// @param related what editors have chosen for the place beside it
    /// @param author for the newsroom only
    record Seen(
            UUID id,
            long revision,
            Content content,
            String slug,
            String url,
            long version,
            Instant createdAt,
            Instant publishedAt,
            Instant updatedAt,
            List<Change> changes,
            Related related,
            Author author)
            implements PublicStory {

        public String headline() {
            return Objects.requireNonNull(content.headline(), "what is published has a headline");
        }

        private Seen(Aggregate<Story> aggregate, Story story, Live live) {
            this(
                    aggregate.id(),
                    aggregate.revision(),
                    story.content(),
                    live.slug(),
                    story.url().orElseThrow(),
                    live.version(),
                    story.createdAt(),
                    live.publishedAt(),
                    story.updatedAt(),
                    live.changes(),
                    story.related(),
                    story.author());
        }
    }

    /// It was there and is no more.
    record Gone(UUID id, String slug, String reason, Instant at) implements PublicStory {

        private Gone(UUID id, Withdrawn withdrawn) {
            this(id, withdrawn.slug(), withdrawn.reason(), withdrawn.withdrawn().at());
        }
    }

    /// Empty for what exists for nobody outside the newsroom.
    static Optional<PublicStory> of(Aggregate<Story> aggregate, Instant now) {
        return switch (aggregate.state().status()) {
            case Withdrawn withdrawn -> Optional.of(new Gone(aggregate.id(), withdrawn));
            case Draft _, InReview _, Approved _, Scheduled _ -> Optional.empty();
            case Live _ -> seen(aggregate, now).map(PublicStory.class::cast);
        };
    }

    static Optional<Seen> seen(Aggregate<Story> aggregate, Instant now) {
        var story = aggregate.state();
        return story.status() instanceof Live live && !story.isEmbargoed(now)
                ? Optional.of(new Seen(aggregate, story, live))
                : Optional.empty();
    }
}
