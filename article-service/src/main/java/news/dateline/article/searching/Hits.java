package news.dateline.article.searching;

import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// What the index knows.
///
/// @param stories the best first
/// @param total how many there are, at least
/// @param isExact whether there are no more than that
/// @param roughly whether none had every word, so that like ones were taken
/// @param question by which they were found; absent where nothing was asked
record Hits(
        List<UUID> stories,
        long total,
        boolean isExact,
        boolean roughly,
        @Nullable Query question) {

    static final Hits NONE = new Hits(List.of(), 0, true, false, null);
}
