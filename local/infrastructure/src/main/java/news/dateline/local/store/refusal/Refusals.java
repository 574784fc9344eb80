package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the library would ignore or answer wrongly without saying so is refused, with MongoDB's own error code and a
/// message that names it. Only what is listed as understood passes.
public final class Refusals {

    private static final int NOT_SUPPORTED = 115;
    private static final int CANNOT_SATISFY_WRITE_CONCERN = 100;

    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> DELETE = Set.of("q", "limit");
    private static final Set<String> STAGES = Set.of(
            "$match",
            "$skip",
            "$limit",
            "$sort",
            "$project",
            "$count",
            "$group",
            "$addFields",
            "$unwind",
            "$lookup",
            "$graphLookup",
            "$replaceRoot",
            "$sample",
            "$sortByCount",
            "$bucket",
            "$facet",
            "$unset");

    private Refusals() {}

    /// @throws MongoServerError if the command asks for something that would be ignored
    public static void check(String name, Document query) {
        var command = Command.named(name);
        checkOptions(option -> option.equals(name) || command.understands(option), query, name);
        checkWriteConcern(query.get("writeConcern"));
        documents(query.get("updates")).forEach(update -> checkUpdate(update, name));
        documents(query.get("deletes")).forEach(delete -> checkOptions(DELETE::contains, delete, name));
        documents(query.get("indexes")).forEach(IndexRefusals::check);
        checkPipeline(query.get("pipeline"), name);
        refusePipelineUpdate(query.get("update"), name);
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
                .ifPresent(option -> refuse(option, where));
    }

    private static void checkPipeline(@Nullable Object pipeline, String command) {
        for (var stage : documents(pipeline)) {
            checkOptions(STAGES::contains, stage, command);
            if (stage.get("$facet") instanceof Document facets) {
                facets.values().forEach(facet -> checkPipeline(facet, command));
            }
            if (stage.get("$lookup") instanceof Document lookup) {
                checkPipeline(lookup.get("pipeline"), command);
            }
        }
    }

    private static void checkUpdate(Document update, String command) {
        checkOptions(UPDATE::contains, update, command);
        refusePipelineUpdate(update.get("u"), command);
    }

    private static void refusePipelineUpdate(@Nullable Object update, String command) {
        if (update instanceof Collection<?>) {
            refuse("an update that is a pipeline", command);
        }
    }

    private static void checkWriteConcern(@Nullable Object concern) {
        if (concern instanceof Document document && document.get("w") instanceof Number nodes && nodes.intValue() > 1) {
            throw new MongoServerError(
                    CANNOT_SATISFY_WRITE_CONCERN, "CannotSatisfyWriteConcern", "the embedded store is one node");
        }
    }

    /// Only fields to take or to leave out, and the first element that matches.
    private static void checkProjection(@Nullable Object projection, String command) {
        if (projection instanceof Document fields) {
            fields.forEach((field, value) -> {
                var plain = value instanceof Number || value instanceof Boolean;
                var element = value instanceof Document operators
                        && operators.keySet().equals(Set.of("$elemMatch"));
                if (!plain && !element || field.contains("$")) {
                    refuse("projection " + field + ": " + value, command);
                }
            });
        }
    }

    private static void refuse(String what, String where) {
        throw new MongoServerError(
                NOT_SUPPORTED,
                "CommandNotSupported",
                "the embedded store does not support \"" + what + "\" of " + where);
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
