package news.dateline.article.searching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of what was found.
///
/// @param items the best first
/// @param total how many stories there are; `atLeast` that many where they are too many to count
/// @param roughly whether no story has every word, so that there are some which have most, or like ones
/// @param next the number of the next page; absent on the last
record ResultView(
        List<FoundView> items,
        long total,
        boolean atLeast,
        boolean roughly,
        @Nullable Integer next) {}
