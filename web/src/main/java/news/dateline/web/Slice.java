package news.dateline.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next where the list goes on; absent on the last page
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /// Cuts a page out of what was fetched: ask the store for `limit + 1`, the surplus one tells that there is more.
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, Cursor> cursor) {
        if (fetched.size() <= limit) {
            return new Slice<>(fetched, null);
        }
        var items = fetched.subList(0, limit);
        return new Slice<>(items, cursor.apply(items.getLast()).encode());
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next);
    }
}
