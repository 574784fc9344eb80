package news.dateline.local.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/// What a store was asked to write, and what it told was so: a number a document, which only grows. Thread-safe.
final class Ledger {

    static final int DELETED = Integer.MAX_VALUE;

    private static final int ABSENT = -1;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> told = new ConcurrentHashMap<>();

    void asked(String id, int number) {
        asked.merge(id, number, Math::max);
    }

    void told(String id, int number) {
        told.merge(id, number, Math::max);
    }

    boolean isDeleted(String id) {
        return told.get(id) == DELETED;
    }

    int next(String id) {
        return asked.get(id) + 1;
    }

    int size() {
        return told.size();
    }

    /// A line for each document that is older than what was told, or newer than what was asked.
    List<String> broken(Iterable<Document> documents) {
        Map<String, Integer> found = new HashMap<>();
        documents.forEach(document -> found.put(document.getString("_id"), document.getInteger("n")));
        List<String> broken = new ArrayList<>();
        asked.forEach((id, most) -> {
            var least = told.getOrDefault(id, ABSENT);
            var number = found.getOrDefault(id, most == DELETED ? DELETED : ABSENT);
            if (number < least || number > most) {
                broken.add("%s is %d, told %d, asked %d".formatted(id, number, least, most));
            }
        });
        found.keySet().stream().filter(id -> !asked.containsKey(id)).forEach(id -> broken.add(id + " is unknown"));
        return broken;
    }
}
