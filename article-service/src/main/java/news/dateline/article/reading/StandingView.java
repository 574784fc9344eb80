package news.dateline.article.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Status;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import org.jspecify.annotations.Nullable;

/// Who brought a story where it stands, and when: for the newsroom.
///
/// @param note why it was given back, or withdrawn
/// @param publishAtLocal RFC 9557, where its time was given in a zone
/// @param workingCopy whether there is a text that readers do not see yet
public record StandingView(
        @Nullable PersonView by,
        @Nullable Instant at,
        @Nullable String note,
        @Nullable Instant publishAt,
        @Nullable String publishAtLocal,
        @Nullable Boolean workingCopy) {

    static @Nullable StandingView of(Status status) {
        return switch (status) {
            case Draft(var returned, var note) -> returned == null ? null : of(returned, note);
            case InReview(var submitted) -> of(submitted, null);
            case Approved(var approved) -> of(approved, null);
            case Scheduled scheduled -> of(scheduled);
            case Live live -> of(live);
            case Withdrawn withdrawn -> of(withdrawn.withdrawn(), withdrawn.reason());
        };
    }

    private static StandingView of(Scheduled scheduled) {
        var by = scheduled.scheduled();
        var at = scheduled.publishAt();
        return new StandingView(PersonView.of(by), by.at(), null, at, local(at, scheduled.zone()), null);
    }

    private static StandingView of(Live live) {
        var by = live.published();
        return new StandingView(
                by == null ? null : PersonView.of(by),
                by == null ? null : by.at(),
                null,
                null,
                null,
                live.working() == null ? null : true);
    }

    private static StandingView of(Mark by, @Nullable String note) {
        return new StandingView(PersonView.of(by), by.at(), note, null, null, null);
    }

    private static @Nullable String local(Instant at, @Nullable String zone) {
        return zone == null ? null : DateTimeFormatter.ISO_ZONED_DATE_TIME.format(at.atZone(ZoneId.of(zone)));
    }
}
