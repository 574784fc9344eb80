package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Indexes the store would only seem to have.
final class IndexRefusals {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final Set<String> UNDERSTOOD = Set.of("key", "name", "unique", "sparse", "background", "v", "ns");
    private static final Pattern POSITION_OR_WILDCARD = Pattern.compile("(^|.*\\.)(\\d+|\\$.*)(\\..*|$)");

    private IndexRefusals() {}

    static void check(Document index) {
        for (var option : index.keySet()) {
            if (!UNDERSTOOD.contains(option)) {
                refuse(option, index);
            }
        }
        if (index.get("key") instanceof Document key) {
            key.forEach((field, direction) -> checkField(field, direction, index));
        }
    }

    private static void checkField(String field, @Nullable Object direction, Document index) {
        if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
            refuse(field + ": " + direction, index);
        }
        if (POSITION_OR_WILDCARD.matcher(field).matches()) {
            refuse(field, index);
        }
    }

    private static void refuse(String what, Document index) {
        throw new MongoServerError(
                CANNOT_CREATE_INDEX,
                "CannotCreateIndex",
                "the embedded store does not support \"" + what + "\" of index " + index.get("name"));
    }
}
