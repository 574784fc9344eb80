package news.dateline.local.store.index;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/// Reading a stretch of an ordered map.
final class Entries {

    private Entries() {}

    /// The keys between two bounds, both included, as the map was at the call; read as they are asked for.
    static <K> Stream<K> between(MVMap<K, ?> map, K low, K high, boolean descending) {
        Iterator<K> keys = descending ? map.cursor(high, low, true) : map.cursor(low, high, false);
        Iterable<K> iterable = () -> keys;
        return StreamSupport.stream(iterable.spliterator(), false);
    }
}
