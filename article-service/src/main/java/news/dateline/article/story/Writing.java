package news.dateline.article.story;

import java.time.Instant;
import java.util.Objects;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Trail.Act;
import news.dateline.article.story.Transition.Taken;
import org.jspecify.annotations.Nullable;

/// What becomes of a story whose text is saved. Never changes what readers see.
public final class Writing {

    private Writing() {}

    /// Replaces what the newsroom works on. An approval was given to other words, so it goes; a time was, too, so the
    /// story has to be taken off the schedule first.
    public static Transition save(Story story, Manuscript handedIn, Mark by) {
        var manuscript = handedIn.after(story.latest());
        return switch (story.status()) {
            case Draft _, InReview _ -> saved(story, manuscript, story.status(), by);
            case Approved approved ->
                saved(
                        story,
                        manuscript,
                        manuscript.content().equals(story.content()) ? approved : new InReview(by),
                        by);
            case Scheduled _ -> Refused.scheduled();
            case Live live -> workingCopy(story, live, manuscript, by);
            case Withdrawn _ -> Refused.alreadyWithdrawn();
        };
    }

    private static Transition saved(Story story, Manuscript manuscript, Status status, Mark by) {
        var embargo = manuscript.embargo().over(story.embargoUntil());
        var saved = story.saying(manuscript.content(), status, embargo, by.at(), by);
        return Taken.quietly(
                Objects.equals(embargo, story.embargoUntil())
                        ? saved
                        : saved.noting(Act.EMBARGOED, by, embargo == null ? "none" : "until " + embargo));
    }

    private static Transition workingCopy(Story story, Live live, Manuscript manuscript, Mark by) {
        var embargo = manuscript.embargo().over(story.embargoUntil());
        if (isNewAndAhead(embargo, story.embargoUntil(), by.at())) {
            return Refused.embargoTooLate();
        }
        var copy = manuscript.content();
        var next = live.working(copy.equals(story.content()) ? null : copy);
        return Taken.quietly(story.saying(story.content(), next, story.embargoUntil(), story.updatedAt(), by));
    }

    private static boolean isNewAndAhead(@Nullable Instant embargo, @Nullable Instant present, Instant now) {
        return embargo != null && embargo.isAfter(now) && !embargo.equals(present);
    }
}
