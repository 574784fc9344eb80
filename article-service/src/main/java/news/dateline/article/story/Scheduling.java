package news.dateline.article.story;

import java.time.Instant;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Trail.Act;
import news.dateline.article.story.Transition.Taken;
import news.dateline.events.AlertDirective;
import org.jspecify.annotations.Nullable;

/// Giving a story its time, and taking it back.
public final class Scheduling {

    private Scheduling() {}

    /// Everything that could refuse the publication refuses the schedule: at its time nobody may be there to read a
    /// refusal. Scheduling what is scheduled gives it another time.
    public static Transition schedule(Story story, When time, @Nullable AlertDirective alert, Mark by, House house) {
        if (!time.at().isAfter(by.at())) {
            return Refused.notAhead();
        }
        return switch (story.publication(new Mark(by.userId(), by.name(), time.at()), house)) {
            case Refused refused -> refused;
            case Ready _ -> {
                var scheduled = new Scheduled(time.at(), time.zone(), alert, by, before(story.status()));
                yield Taken.quietly(story.as(scheduled, Act.SCHEDULED, by, "for " + time.at()));
            }
        };
    }

    private static Status before(Status status) {
        return status instanceof Scheduled scheduled ? scheduled.before() : status;
    }

    /// Back to where it stood before.
    public static Transition unschedule(Story story, Mark by) {
        return switch (story.status()) {
            case Scheduled scheduled ->
                Taken.quietly(story.as(scheduled.before(), Act.UNSCHEDULED, by, "from " + scheduled.publishAt()));
            case Draft _, InReview _, Approved _, Live _, Withdrawn _ -> Refused.not("scheduled", story.status());
        };
    }

    /// Whether its time has come, and nothing stands in the way.
    public static Publication due(Story story, Instant now) {
        return story.status() instanceof Scheduled scheduled
                        && !scheduled.publishAt().isAfter(now)
                ? story.readiness(now)
                : Refused.not("due", story.status());
    }
}
