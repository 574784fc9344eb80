package news.dateline.article.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Change;
import news.dateline.article.story.Content;
import news.dateline.article.story.Status;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/// A story as clients see it; what is absent is left out.
///
/// @param version of what readers see: 1, 2, 3 …; 0 while they see nothing
/// @param changes of what readers saw, newest first; left out of lists
/// @param embargoUntil for the newsroom only, like all that follows
public record StoryView(
        UUID id,
        String status,
        long version,
        @JsonUnwrapped ContentView content,
        @Nullable String slug,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable List<ChangeView> changes,
        @Nullable Instant embargoUntil,
        @Nullable StandingView standing,
        @Nullable ChosenView related,
        @Nullable PersonView author) {

    /// What the newsroom works on: where there is a working copy, that.
    public static StoryView latest(Aggregate<Story> story) {
        return of(story, story.state().latest());
    }

    /// What readers see, or would see, with all that the newsroom knows of it.
    public static StoryView forNewsroom(Aggregate<Story> story) {
        return of(story, story.state().content());
    }

    public static StoryView summary(Aggregate<Story> story) {
        return forNewsroom(story).summary();
    }

    public static StoryView of(Seen seen, boolean forNewsroom) {
        return new StoryView(
                seen.id(),
                "published",
                seen.version(),
                ContentView.of(seen.content()),
                seen.slug(),
                seen.url(),
                seen.createdAt(),
                seen.updatedAt(),
                seen.publishedAt(),
                ChangeView.of(seen.changes()),
                null,
                null,
                null,
                forNewsroom ? PersonView.of(seen.author()) : null);
    }

    public StoryView summary() {
        return with(content.withoutBody(), null);
    }

    StoryView with(ContentView content) {
        return with(content, changes);
    }

    private StoryView with(ContentView content, @Nullable List<ChangeView> changes) {
        return new StoryView(
                id,
                status,
                version,
                content,
                slug,
                url,
                createdAt,
                updatedAt,
                publishedAt,
                changes,
                embargoUntil,
                standing,
                related,
                author);
    }

    private static StoryView of(Aggregate<Story> aggregate, Content content) {
        var story = aggregate.state();
        var shown = Shown.of(story.status());
        return new StoryView(
                aggregate.id(),
                story.status().word(),
                shown.version(),
                ContentView.of(content),
                shown.slug(),
                story.url().orElse(null),
                story.createdAt(),
                story.updatedAt(),
                shown.publishedAt(),
                ChangeView.of(shown.changes()),
                story.embargoUntil(),
                StandingView.of(story.status()),
                ChosenView.of(story.related()),
                PersonView.of(story.author()));
    }

    /// What readers saw of it.
    private record Shown(
            long version, @Nullable String slug, @Nullable Instant publishedAt, List<Change> changes) {

        static Shown of(Status status) {
            return switch (status) {
                case Draft _, InReview _, Approved _, Scheduled _ -> new Shown(0, null, null, List.of());
                case Live live -> new Shown(live.version(), live.slug(), live.publishedAt(), live.changes());
                case Withdrawn withdrawn -> of(withdrawn.last());
            };
        }
    }
}
