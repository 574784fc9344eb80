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
    public static Transition change(UUID id, Story story, Edition next, Mark by, House house) {
        return switch (story.status()) {
            case Live _ when house.forbids(story, by) -> Refused.ownStory();
            case Live live when next.isAlready(story.content(), live.slug()) -> Refused.nothingChanged();
            case Live _
            when next.content().isIncomplete() ->
                Refused.incomplete(next.content().missing());
            case Live live -> changed(id, story, live, next, by);
            case Draft _, InReview _, Approved _, Scheduled _ -> Refused.notPublished(story.status());
            case Withdrawn _ -> Refused.alreadyWithdrawn();
        };
    }

    private static Transition changed(UUID id, Story story, Live live, Edition next, Mark by) {
        var note = next.note();
        var change = new Change(live.version() + 1, note.kind(), note.reason(), by);
        var shown = live.changed(change, next.slugAfter(live.slug()));
        var saved = next.content().equals(story.latest()) ? story.saved() : by;
        var told = note.kind().name().toLowerCase(Locale.ROOT) + ": " + note.reason();
        var changed = new Story(
                story.author(),
                next.content(),
                shown,
                story.createdAt(),
                by.at(),
                story.embargoUntil(),
                saved,
                story.related(),
                story.trail().and(Act.CHANGED, by, told));
        return new Taken(changed, announcement(id, next, shown, change));
    }

    private static ArticleUpdated announcement(UUID id, Edition next, Live shown, Change change) {
        var content = next.content();
        var section = Objects.requireNonNull(content.section());
        return new ArticleUpdated(
                id,
                change.version(),
                Objects.requireNonNull(content.headline()),
                content.standfirst(),
                section,
                content.tagKeys(),
                content.urgency(),
                content.language(),
                shown.slug(),
                Story.url(section, shown.slug()),
                shown.publishedAt(),
                change.by().at(),
                change.kind(),
                change.reason(),
                next.note().alert());
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

    /// What readers are to have from now on.
    ///
    /// @param content all that the story says
    /// @param slug where it is found; where it is now, if that is not said
    public record Edition(Content content, @Nullable String slug, Note note) {

        private String slugAfter(String present) {
            return slug == null ? present : slug;
        }

        private boolean isAlready(Content shown, String present) {
            return content.equals(shown) && slugAfter(present).equals(present);
        }
    }

    /// What readers are told of a change.
    public record Note(
            ArticleUpdated.Change kind,
            String reason,
            @Nullable AlertDirective alert) {}
}
