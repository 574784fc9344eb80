package news.dateline.article.history;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A part of what is numbered, latest first.
///
/// @param next to be asked for as `before`; absent on the last page
record Page<T>(List<T> items, @Nullable Long next) {

    static final String USUAL = "50";
    static final int MOST = 100;

    /// @param found one more than is shown, if there is more
    static <S, T> Page<T> of(List<S> found, int limit, ToLongFunction<S> number, Function<S, T> view) {
        var shown = found.stream().limit(limit).toList();
        return new Page<>(
                shown.stream().map(view).toList(), found.size() > limit ? number.applyAsLong(shown.getLast()) : null);
    }
}
