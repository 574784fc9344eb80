package news.dateline.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the library would answer wrongly without saying so is refused, with MongoDB's own error code and a message that
/// names it.
final class Refusals {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int CANNOT_CREATE_INDEX = 67;

    private static final Set<String> IGNORED_OPTIONS =
            Set.of("collation", "hint", "maxTimeMS", "validator", "min", "max", "startTransaction", "let");
    private static final Set<String> IGNORED_INDEX_OPTIONS =
            Set.of("expireAfterSeconds", "partialFilterExpression", "collation", "wildcardProjection", "hidden");
    private static final List<String> STATEMENTS = List.of("updates", "deletes");

    private Refusals() {}

    /// @throws MongoServerError if the command asks for something that would be ignored
    static void check(String command, Document query) {
        refuseIgnored(command, query);
        for (var statements : STATEMENTS) {
            documents(query.get(statements)).forEach(statement -> refuseIgnored(command, statement));
        }
        if (command.equalsIgnoreCase("createIndexes")) {
            documents(query.get("indexes")).forEach(Refusals::refuseIgnoredOfIndex);
        }
    }

    private static void refuseIgnored(String command, Document query) {
        query.keySet().stream().filter(IGNORED_OPTIONS::contains).findFirst().ifPresent(option -> {
            throw new MongoServerError(
                    COMMAND_NOT_SUPPORTED,
                    "CommandNotSupported",
                    "the embedded store does not support \"" + option + "\" of " + command);
        });
    }

    private static void refuseIgnoredOfIndex(Document index) {
        index.keySet().stream()
                .filter(IGNORED_INDEX_OPTIONS::contains)
                .findFirst()
                .ifPresent(option -> {
                    throw new MongoServerError(
                            CANNOT_CREATE_INDEX,
                            "CannotCreateIndex",
                            "the embedded store does not support \"" + option + "\" of index " + index.get("name"));
                });
    }

    private static List<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
