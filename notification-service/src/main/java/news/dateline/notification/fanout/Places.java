package news.dateline.notification.fanout;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.dateline.notification.delivery.Readers;

/// Where the readers of one window stand in their slice.
record Places(Map<UUID, Integer> byReader) {

    static Places of(BitSet window, Readers readers) {
        var places = new HashMap<UUID, Integer>();
        window.stream().forEach(place -> places.put(readers.at(place), place));
        return new Places(places);
    }

    Set<UUID> readers() {
        return byReader.keySet();
    }

    int of(UUID reader) {
        var place = byReader.get(reader);
        if (place == null) {
            throw new IllegalArgumentException("reader %s is not in this window".formatted(reader));
        }
        return place;
    }
}
