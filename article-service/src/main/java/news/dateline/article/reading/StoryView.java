package news.dateline.article.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.article.story.Author;
import news.dateline.article.story.Dateline;
import news.dateline.article.story.Status;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Story;
import news.dateline.article.story.Tag;
import news.dateline.messaging.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/// A story as clients see it; what is absent is left out.
///
/// @param version of what readers see: 1, 2, 3 …; 0 while they see nothing
/// @param body left out of lists
/// @param author for the newsroom only
public record StoryView(
        UUID id,
        String status,
        long version,
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable DatelineView dateline,
        @Nullable String body,
        @Nullable String section,
        List<String> tags,
        int urgency,
        String language,
        @Nullable String slug,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable AuthorView author) {

    /// For whoever writes and publishes.
    public static StoryView forNewsroom(Aggregate<Story> story) {
        return of(story, true);
    }

    static StoryView of(Aggregate<Story> story, boolean forNewsroom) {
        return of(story, story.state().content().body(), forNewsroom);
    }

    static StoryView summary(Aggregate<Story> story, boolean forNewsroom) {
        return of(story, null, forNewsroom);
    }

    private static StoryView of(Aggregate<Story> aggregate, @Nullable String body, boolean forNewsroom) {
        var story = aggregate.state();
        var content = story.content();
        var standing = Standing.of(story.status());
        return new StoryView(
                aggregate.id(),
                standing.word(),
                standing.version(),
                content.headline(),
                content.standfirst(),
                content.byline(),
                DatelineView.of(content.dateline()),
                body,
                content.section(),
                content.tags().stream().map(Tag::name).toList(),
                content.urgency(),
                content.language(),
                standing.slug(),
                story.url().orElse(null),
                story.createdAt(),
                story.updatedAt(),
                standing.publishedAt(),
                forNewsroom ? AuthorView.of(story.author()) : null);
    }

    /// What clients are told of a status.
    private record Standing(
            String word,
            long version,
            @Nullable String slug,
            @Nullable Instant publishedAt) {

        static Standing of(Status status) {
            return switch (status) {
                case Draft _ -> new Standing("draft", 0, null, null);
                case Live(var slug, var version, var publishedAt) ->
                    new Standing("published", version, slug, publishedAt);
            };
        }
    }

    record DatelineView(
            @Nullable String place,
            @Nullable String country,
            @Nullable String agency,
            @Nullable Instant filedAt) {

        static @Nullable DatelineView of(@Nullable Dateline dateline) {
            return dateline == null
                    ? null
                    : new DatelineView(dateline.place(), dateline.country(), dateline.agency(), dateline.filedAt());
        }
    }

    record AuthorView(UUID id, String name) {

        static AuthorView of(Author author) {
            return new AuthorView(author.userId(), author.name());
        }
    }
}
