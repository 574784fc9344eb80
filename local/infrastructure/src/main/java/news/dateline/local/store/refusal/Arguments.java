package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.Collection;
import java.util.List;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Arguments of commands that the library would take for others: a number for its lowest 32 bits, a name for two.
final class Arguments {

    private static final List<String> NUMBERS = List.of("skip", "limit", "batchSize");
    private static final List<String> BATCHES = List.of("documents", "updates", "deletes");
    private static final List<String> SWITCHES =
            List.of("ordered", "singleBatch", "remove", "new", "upsert", "multi", "unique", "sparse", "nameOnly");
    private static final int INVALID_LENGTH = 16;
    private static final int INVALID_NAMESPACE = 73;

    private Arguments() {}

    /// @throws MongoServerError if one is none
    static void check(Document command) {
        NUMBERS.forEach(name -> checkNumber(name, command.get(name)));
        if (command.get("cursor") instanceof Document cursor) {
            checkNumber("batchSize", cursor.get("batchSize"));
        }
        BATCHES.forEach(name -> checkBatch(name, command.get(name)));
        checkSwitches(command);
        if (command.get("$db") instanceof String database && (database.isEmpty() || database.contains("."))) {
            throw new MongoServerError(
                    INVALID_NAMESPACE, "InvalidNamespace", "Invalid database name: '" + database + "'");
        }
        if (command.get("key") instanceof String path && path.matches("(.*\\.)?\\d+(\\..*)?")) {
            throw Unsupported.command(path, "distinct");
        }
    }

    private static void checkNumber(String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (!(value instanceof Number number)) {
            throw new TypeMismatchException(name + " must be a number");
        }
        var size = number.doubleValue();
        if (!(size >= 0 && size <= Integer.MAX_VALUE && size == Math.rint(size))) {
            throw new BadValueException(name + " must be a whole number from 0 to " + Integer.MAX_VALUE);
        }
    }

    private static void checkBatch(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several && several.isEmpty()) {
            throw new MongoServerError(INVALID_LENGTH, "InvalidLength", "there must be at least one of the " + name);
        }
    }

    /// MongoDB takes numbers, too; here nobody says them.
    static void checkSwitches(Document options) {
        for (var name : SWITCHES) {
            if (options.containsKey(name) && !(options.get(name) instanceof Boolean)) {
                throw new TypeMismatchException(name + " must be a boolean");
            }
        }
    }

    /// Of a delete: one document, or all.
    static void checkLimit(@Nullable Object limit) {
        if (!(limit instanceof Number number) || number.doubleValue() != 0 && number.doubleValue() != 1) {
            throw new FailedToParseException("The limit field in delete objects must be 0 or 1. Got " + limit);
        }
    }
}
