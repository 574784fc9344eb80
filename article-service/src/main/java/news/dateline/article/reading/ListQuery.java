package news.dateline.article.reading;

import java.util.List;
import java.util.Map;
import news.dateline.article.form.Faults;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.Window;
import news.dateline.web.Cursor;
import news.dateline.web.ProblemException;
import org.jspecify.annotations.Nullable;

/// Which stories are asked for.
///
/// @param status that only the newsroom sees; absent for what is published
/// @param mine only what the caller began
record ListQuery(@Nullable String status, boolean mine, Filter filter, Window window) {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    static ListQuery read(Map<String, String> parameters) {
        var faults = new Faults();
        var query = new ListQuery(
                Asked.status(parameters, List.of(), faults),
                Asked.mine(parameters, faults),
                Asked.filter(parameters, faults),
                new Window(
                        cursor(parameters.get("cursor"), faults),
                        Asked.number(parameters, "limit", USUAL, MOST, faults)));
        faults.refuseIfAny();
        return query;
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
