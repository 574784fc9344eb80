package news.dateline.article.story;

import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Trail.Act;
import news.dateline.article.story.Transition.Taken;
import org.jspecify.annotations.Nullable;

/// How a story goes from its writer to its editor and back.
public final class Reviewing {

    public static final int LONGEST_NOTE = 500;

    private Reviewing() {}

    /// Its writer is done.
    public static Transition submit(Story story, Mark by) {
        return switch (story.status()) {
            case Draft _ -> Taken.quietly(story.as(new InReview(by), Act.SUBMITTED, by, null));
            case InReview _, Approved _, Scheduled _, Live _, Withdrawn _ -> Refused.not("a draft", story.status());
        };
    }

    /// An editor wants more of it, or its writer wants it back.
    public static Transition giveBack(Story story, Mark by, @Nullable String note) {
        return switch (story.status()) {
            case InReview _, Approved _ -> Taken.quietly(story.as(new Draft(by, note), Act.RETURNED, by, note));
            case Draft _, Scheduled _, Live _, Withdrawn _ -> Refused.not("in review or approved", story.status());
        };
    }

    /// An editor finds it good, as it stands.
    public static Transition approve(Story story, Mark by, House house) {
        return switch (story.status()) {
            case InReview _ when house.forbids(story, by) -> Refused.ownStory();
            case InReview _ -> Taken.quietly(story.as(new Approved(by), Act.APPROVED, by, null));
            case Draft _, Approved _, Scheduled _, Live _, Withdrawn _ -> Refused.not("in review", story.status());
        };
    }
}
