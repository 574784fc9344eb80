package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Indexes the store would only seem to have.
final class IndexRefusals {

    private static final Set<String> UNDERSTOOD = Set.of("key", "name", "unique", "sparse", "background", "v");
    private static final Pattern POSITION_OR_WILDCARD = Pattern.compile("(^|.*\\.)(\\d+|\\$.*)(\\..*|$)");

    private IndexRefusals() {}

    static void check(Document index) {
        for (var option : index.keySet()) {
            if (!UNDERSTOOD.contains(option)) {
                throw refusal(option, index);
            }
        }
        Arguments.checkSwitches(index);
        if (!(index.get("name") instanceof String name) || name.isEmpty() || name.equals("*")) {
            throw refusal("the name " + index.get("name"), index);
        }
        if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
            throw refusal("the key " + index.get("key"), index);
        }
        key.forEach((field, direction) -> checkField(field, direction, index));
    }

    private static void checkField(String field, @Nullable Object direction, Document index) {
        if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
            throw refusal(field + ": " + direction, index);
        }
        if (POSITION_OR_WILDCARD.matcher(field).matches()) {
            throw refusal(field, index);
        }
    }

    private static MongoServerError refusal(String what, Document index) {
        return Unsupported.index(what, String.valueOf(index.get("name")));
    }
}
