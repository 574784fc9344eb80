package news.dateline.article.history;

import java.time.Instant;
import news.dateline.article.reading.PersonView;
import news.dateline.article.story.Trail;
import org.jspecify.annotations.Nullable;

/// @param until when it was done last, where it was done several times in a row
record TrailView(
        long number,
        String act,
        PersonView by,
        Instant at,
        @Nullable Instant until,
        @Nullable Integer times,
        @Nullable String note) {

    static TrailView of(Trail.Entry entry) {
        var repeated = entry.times() > 1;
        return new TrailView(
                entry.number(),
                entry.act().word(),
                PersonView.of(entry.by()),
                entry.by().at(),
                repeated ? entry.until() : null,
                repeated ? entry.times() : null,
                entry.note());
    }
}
