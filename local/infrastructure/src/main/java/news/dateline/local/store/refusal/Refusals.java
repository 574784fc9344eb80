package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.local.store.pipeline.Pipeline;
import news.dateline.local.store.query.Filter;
import news.dateline.local.store.query.Projection;
import news.dateline.local.store.query.SortOrder;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What the library would ignore or answer wrongly without saying so is refused, with MongoDB's own error code and a
/// message that names it. Only what is listed as understood passes.
public final class Refusals {

    private static final int CANNOT_SATISFY_WRITE_CONCERN = 100;

    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert");
    private static final Set<String> DELETE = Set.of("q", "limit");
    private static final Set<String> QUERIES = Set.of("filter", "query", "q");

    private Refusals() {}

    /// @throws MongoServerError if the command asks for something that would be ignored, or answered wrongly
    public static void check(String name, Document query) {
        var command = Command.named(name);
        checkOptions(option -> option.equals(name) || command.understands(option), query, name);
        Arguments.check(query);
        checkWriteConcern(query.get("writeConcern"));
        checkQueries(query);
        documents(query.get("updates")).forEach(update -> checkUpdate(update, name));
        documents(query.get("deletes")).forEach(delete -> checkDelete(delete, name));
        documents(query.get("indexes")).forEach(IndexRefusals::check);
        if (query.containsKey("pipeline")) {
            Pipeline.of(query.get("pipeline"));
        }
        refusePipeline(query.get("update"), name);
        checkSort(query.get("sort"), name);
        checkProjection(query.get("projection"), name);
        checkProjection(query.get("fields"), name);
    }

    /// An option that is false is not asked for.
    private static void checkOptions(Predicate<String> understood, Document document, String where) {
        document.entrySet().stream()
                .filter(option -> !Boolean.FALSE.equals(option.getValue()))
                .map(Map.Entry::getKey)
                .filter(option -> !understood.test(option))
                .findFirst()
                .ifPresent(option -> {
                    throw Unsupported.command(option, where);
                });
    }

    /// Even where there is no document to hold them against.
    private static void checkQueries(Document command) {
        for (var option : QUERIES) {
            if (command.get(option) instanceof Document query) {
                Filter.of(query);
            }
        }
    }

    private static void checkUpdate(Document update, String command) {
        checkOptions(UPDATE::contains, update, command);
        Arguments.checkSwitches(update);
        checkQueries(update);
        refusePipeline(update.get("u"), command);
    }

    /// What else an update may not be is told beside what became of the ones before it.
    private static void refusePipeline(@Nullable Object update, String command) {
        if (update instanceof Collection<?>) {
            throw Unsupported.command("an update that is a pipeline", command);
        }
    }

    private static void checkDelete(Document delete, String command) {
        checkOptions(DELETE::contains, delete, command);
        Arguments.checkLimit(delete.get("limit"));
        checkQueries(delete);
    }

    private static void checkWriteConcern(@Nullable Object concern) {
        if (concern instanceof Document document && document.get("w") instanceof Number nodes && nodes.intValue() > 1) {
            throw new MongoServerError(
                    CANNOT_SATISFY_WRITE_CONCERN, "CannotSatisfyWriteConcern", "the embedded store is one node");
        }
    }

    private static void checkSort(@Nullable Object sort, String command) {
        if (sort instanceof Document fields) {
            SortOrder.of(fields, command);
        }
    }

    private static void checkProjection(@Nullable Object projection, String command) {
        if (projection instanceof Document fields) {
            Projection.of(fields, command);
        }
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
