package news.dateline.article.searching;

import java.time.Instant;
import java.util.UUID;
import news.dateline.article.stories.Filter;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param words as they were typed, at most [#LONGEST] characters
/// @param filter one section, one tag, or both
/// @param from when it was published at the earliest; of a draft, last touched
/// @param until when at the latest, exclusive
/// @param page from 1
/// @param limit stories on a page
record Wanted(
        String words,
        Filter filter,
        @Nullable Instant from,
        @Nullable Instant until,
        int page,
        int limit) {

    static final int LONGEST = 200;
    static final int MOST_PAGES = 20;
    static final int MOST_A_PAGE = 50;
    static final int USUAL_A_PAGE = 20;

    /// Who looks, and among what.
    sealed interface Scope {

        /// What readers may have at this instant.
        record Published(Instant now) implements Scope {}

        /// @param status as clients are told it; absent for every one
        /// @param author whose stories alone; absent for everybody's
        record Newsroom(@Nullable String status, @Nullable UUID author) implements Scope {}
    }
}
