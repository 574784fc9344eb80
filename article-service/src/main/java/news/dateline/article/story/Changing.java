package news.dateline.article.story;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Trail.Act;
import news.dateline.article.story.Transition.Taken;
import news.dateline.events.AlertDirective;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import org.jspecify.annotations.Nullable;

/// What may still happen to a story that readers have seen.
public final class Changing {

    private Changing() {}

    /// Gives readers another version, with a class and a reason that they see.
    ///
    /// @param next all that the story says from now on
    public static Transition change(UUID id, Story story, Content next, Note note, Mark by, House house) {
        return switch (story.status()) {
            case Live _ when house.forbids(story, by) -> Refused.ownStory();
            case Live _ when next.equals(story.content()) -> Refused.nothingChanged();
            case Live _ when next.isIncomplete() -> Refused.incomplete(next.missing());
            case Live live -> changed(id, story, live, next, note, by);
            case Draft _, InReview _, Approved _, Scheduled _ -> Refused.notPublished(story.status());
            case Withdrawn _ -> Refused.alreadyWithdrawn();
        };
    }

    private static Transition changed(UUID id, Story story, Live live, Content next, Note note, Mark by) {
        var change = new Change(live.version() + 1, note.kind(), note.reason(), by);
        var saved = next.equals(story.latest()) ? story.saved() : by;
        var told = note.kind().name().toLowerCase(Locale.ROOT) + ": " + note.reason();
        var changed = new Story(
                story.author(),
                next,
                live.changed(change),
                story.createdAt(),
                by.at(),
                story.embargoUntil(),
                saved,
                story.trail().and(Act.CHANGED, by, told));
        return new Taken(changed, announcement(id, next, live, change, note.alert()));
    }

    private static ArticleUpdated announcement(
            UUID id, Content next, Live live, Change change, @Nullable AlertDirective alert) {
        var section = Objects.requireNonNull(next.section());
        return new ArticleUpdated(
                id,
                change.version(),
                Objects.requireNonNull(next.headline()),
                next.standfirst(),
                section,
                next.tagKeys(),
                next.urgency(),
                next.language(),
                live.slug(),
                Story.url(section, live.slug()),
                live.publishedAt(),
                change.by().at(),
                change.kind(),
                change.reason(),
                alert);
    }

    /// Takes it away from readers, for good.
    public static Transition withdraw(UUID id, Story story, String reason, Mark by) {
        return switch (story.status()) {
            case Live live -> {
                var withdrawn = new Withdrawn(live.slug(), live.version(), reason, by, live);
                yield new Taken(story.as(withdrawn, Act.WITHDRAWN, by, reason), withdrawal(id, story, withdrawn));
            }
            case Draft _, InReview _, Approved _, Scheduled _ -> Refused.notPublished(story.status());
            case Withdrawn _ -> Refused.alreadyWithdrawn();
        };
    }

    private static ArticleWithdrawn withdrawal(UUID id, Story story, Withdrawn withdrawn) {
        var section = Objects.requireNonNull(story.content().section());
        return new ArticleWithdrawn(
                id,
                withdrawn.version(),
                section,
                story.content().tagKeys(),
                withdrawn.slug(),
                Story.url(section, withdrawn.slug()),
                withdrawn.reason(),
                withdrawn.withdrawn().at());
    }

    /// What readers are told of a change.
    public record Note(
            ArticleUpdated.Change kind,
            String reason,
            @Nullable AlertDirective alert) {}
}
