package news.dateline.article.reading;

import java.util.List;
import java.util.Map;
import news.dateline.article.form.Faults;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.Window;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.web.Cursor;
import news.dateline.web.ProblemException;
import org.jspecify.annotations.Nullable;

/// Which stories are asked for.
///
/// @param status that only the newsroom sees; absent for what is published
record ListQuery(@Nullable String status, Filter filter, Window window) {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final List<String> UNSEEN =
            List.of(Draft.ALIAS, InReview.ALIAS, Approved.ALIAS, Scheduled.ALIAS, Withdrawn.ALIAS);

    static ListQuery read(Map<String, String> parameters) {
        var faults = new Faults();
        var query = new ListQuery(
                status(parameters.get("status"), faults),
                Asked.filter(parameters, faults),
                new Window(
                        cursor(parameters.get("cursor"), faults),
                        Asked.number(parameters, "limit", USUAL, MOST, faults)));
        faults.refuseIfAny();
        return query;
    }

    private static @Nullable String status(@Nullable String status, Faults faults) {
        if (status == null || status.equals("published")) {
            return null;
        }
        if (!UNSEEN.contains(status)) {
            faults.add("#status", "must be published, " + String.join(", ", UNSEEN));
        }
        return status;
    }

    private static @Nullable Cursor cursor(@Nullable String encoded, Faults faults) {
        try {
            return encoded == null ? null : Cursor.decode(encoded);
        } catch (ProblemException notOurs) {
            faults.addAll(notOurs.faults());
            return null;
        }
    }
}
