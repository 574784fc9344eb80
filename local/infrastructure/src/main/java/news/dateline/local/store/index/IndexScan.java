package news.dateline.local.store.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// A way to find a query's candidates: one stretch of an index for each prefix.
///
/// @param prefixes the values of the leading fields; of several, each document is found once
/// @param low what the next field is at least, or [BsonOrder.Bound#LOWEST]
/// @param high what it is at most
/// @param sorted whether candidates come in the order that was asked for
public record IndexScan(
        Scannable index,
        List<List<@Nullable Object>> prefixes,
        @Nullable Object low,
        @Nullable Object high,
        boolean sorted,
        boolean descending) {

    boolean ranged() {
        return low != BsonOrder.Bound.LOWEST || high != BsonOrder.Bound.HIGHEST;
    }

    /// The candidates' positions, looked up only as far as they are asked for.
    public Stream<Object> positions() {
        var all = prefixes.stream().flatMap(this::stretch);
        if (!index.multikey()) {
            return all;
        }
        Set<Object> seen = new TreeSet<>(BsonOrder.VALUES);
        return all.filter(seen::add);
    }

    private Stream<Object> stretch(List<@Nullable Object> prefix) {
        return index.positions(
                key(prefix, low, BsonOrder.Bound.LOWEST), key(prefix, high, BsonOrder.Bound.HIGHEST), descending);
    }

    /// As short a key as will do, ended by a bound, so that whatever follows in an entry lies within.
    private static List<@Nullable Object> key(
            List<@Nullable Object> prefix, @Nullable Object limit, BsonOrder.Bound bound) {
        List<@Nullable Object> key = new ArrayList<>(prefix);
        key.add(limit);
        if (limit != bound) {
            key.add(bound);
        }
        return Collections.unmodifiableList(key);
    }
}
