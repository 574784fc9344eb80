package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Bulk writes as MongoDB answers them: in order, an error ends them, and what is counted was written.
final class Writes {

    private static final String ERRORS = "writeErrors";
    private static final String UPSERTED = "upserted";

    private Writes() {}

    /// The library goes on after an error, ordered or not: each update is run by itself.
    static Document update(Document command, UnaryOperator<Document> run) {
        var updates = list(command, "updates");
        if (updates.size() == 1) {
            return run.apply(command);
        }
        var ordered = isOrdered(command);
        var total = new Document("n", 0).append("nModified", 0);
        for (int i = 0; i < updates.size() && !(ordered && total.containsKey(ERRORS)); i++) {
            var one = new Document(command);
            one.put("updates", List.of(updates.get(i)));
            add(run.apply(one), i, total);
        }
        return total.append("ok", 1.0);
    }

    private static void add(Document reply, int position, Document total) {
        for (var count : List.of("n", "nModified")) {
            total.put(count, number(total, count) + number(reply, count));
        }
        for (var details : List.of(UPSERTED, ERRORS)) {
            for (var detail : list(reply, details)) {
                List<Document> all = new ArrayList<>(list(total, details));
                all.add(new Document(detail).append("index", position));
                total.put(details, all);
            }
        }
    }

    /// Unless it says otherwise in order, which the library takes for any.
    static Document ordered(Document command) {
        var ordered = new Document(command);
        ordered.putIfAbsent("ordered", true);
        return ordered;
    }

    /// The library counts what it was given.
    static Document counted(Document command, Document reply) {
        var errors = list(reply, ERRORS);
        if (!errors.isEmpty()) {
            var given = list(command, "documents").size();
            reply.put("n", isOrdered(command) ? number(errors.getFirst(), "index") : given - errors.size());
        }
        return reply;
    }

    static Document error(MongoServerError error, int position) {
        return new Document("index", position)
                .append("errmsg", error.getMessageWithoutErrorCode())
                .append("code", error.getCode())
                .append("codeName", error.getCodeName());
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    @SuppressWarnings("unchecked") // the protocol's
    static List<Document> list(Document document, String field) {
        return (List<Document>) document.getOrDefault(field, List.of());
    }
}
