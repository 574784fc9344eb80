package news.dateline.article.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.article.form.Faults;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.Window;
import news.dateline.article.story.Section;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Tag;
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
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    static ListQuery read(Map<String, String> parameters) {
        var faults = new Faults();
        var query = new ListQuery(
                status(parameters.get("status"), faults),
                new Filter(section(parameters.get("section"), faults), tagKey(parameters.get("tag"), faults)),
                new Window(cursor(parameters.get("cursor"), faults), limit(parameters.get("limit"), faults)));
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

    private static @Nullable String section(@Nullable String section, Faults faults) {
        if (section != null && !Section.isWellFormed(section)) {
            faults.add("#section", "must be 1 to 40 of a-z, 0-9 and hyphens");
        }
        return section;
    }

    private static @Nullable String tagKey(@Nullable String tag, Faults faults) {
        if (tag == null) {
            return null;
        }
        var key = tag.length() > Tag.LONGEST ? "" : Tag.of(tag).key();
        if (key.isEmpty()) {
            faults.add("#tag", "must be 1 to " + Tag.LONGEST + " characters, a letter or a digit among them");
        }
        return key;
    }

    private static @Nullable Cursor cursor(@Nullable String encoded, Faults faults) {
        try {
            return encoded == null ? null : Cursor.decode(encoded);
        } catch (ProblemException notOurs) {
            faults.addAll(notOurs.faults());
            return null;
        }
    }

    private static int limit(@Nullable String limit, Faults faults) {
        if (limit == null) {
            return USUAL;
        }
        var number = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            faults.add("#limit", "must be a whole number from 1 to " + MOST);
        }
        return number;
    }
}
