package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.local.store.query.Filter;
import news.dateline.local.store.query.SortOrder;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// An aggregate, understood once.
///
/// @param match what the first stage demands of a document, so that an index may find it; empty if it is another one
/// @param stages those after it
public record Pipeline(Document match, List<Stage> stages) {

    private static final int NOT_ONE_STAGE = 40323;
    private static final int NEGATIVE_SKIP = 5_107_200;
    private static final int LIMIT_NOT_POSITIVE = 15958;
    private static final int NO_SORT_KEY = 15976;
    private static final int NO_COUNT = 40156;

    /// @throws MongoServerError naming what is not understood
    public static Pipeline of(@Nullable Object pipeline) {
        if (!(pipeline instanceof List<?> several)) {
            throw new TypeMismatchException("'pipeline' option must be specified as an array");
        }
        var match = new Document();
        List<Stage> stages = new ArrayList<>();
        for (var one : several) {
            if (!(one instanceof Document stage)) {
                throw new TypeMismatchException("Each element of the 'pipeline' array must be an object");
            }
            if (stage.size() != 1) {
                throw new MongoServerError(
                        NOT_ONE_STAGE, "A pipeline stage specification object must contain exactly one field.");
            }
            var name = stage.keySet().iterator().next();
            stages.add(stage(name, stage.get(name)));
            if (stages.size() == 1 && stage.get("$match") instanceof Document query) {
                match = query;
            }
        }
        return new Pipeline(match, match.isEmpty() ? stages : stages.subList(1, stages.size()));
    }

    private static Stage stage(String name, @Nullable Object value) {
        return switch (name) {
            case "$match" -> {
                var filter = Filter.of(fields(name, value));
                yield (documents, _) -> documents.filter(filter);
            }
            case "$sort" -> {
                var order = SortOrder.of(nonempty(name, value), name);
                yield (documents, _) -> documents.sorted(order);
            }
            case "$skip" -> {
                var number = number(name, value, 0, NEGATIVE_SKIP);
                yield (documents, _) -> documents.skip(number);
            }
            case "$limit" -> {
                var number = number(name, value, 1, LIMIT_NOT_POSITIVE);
                yield (documents, _) -> documents.limit(number);
            }
            case "$project" -> Fields.projected(fields(name, value));
            case "$addFields" -> Fields.added(fields(name, value));
            case "$unset" -> Fields.removed(value);
            case "$replaceRoot" -> Fields.inPlaceOfAll(fields(name, value));
            case "$unwind" -> Unwind.of(value);
            case "$lookup" -> Lookup.of(fields(name, value));
            case "$group" -> Group.of(fields(name, value));
            case "$sortByCount" -> Group.byCount(value);
            case "$count" -> {
                var field = count(value);
                yield (documents, _) ->
                        Stream.of(documents.count()).filter(n -> n > 0).map(n -> new Document(field, intOrLong(n)));
            }
            default -> throw Unsupported.command(name, "an aggregate");
        };
    }

    private static Document fields(String stage, @Nullable Object value) {
        if (value instanceof Document fields) {
            return fields;
        }
        throw new TypeMismatchException("the argument of " + stage + " is an object, not " + Utils.describeType(value));
    }

    private static Document nonempty(String stage, @Nullable Object value) {
        if (fields(stage, value).isEmpty()) {
            throw new MongoServerError(NO_SORT_KEY, stage + " stage must have at least one sort key");
        }
        return fields(stage, value);
    }

    private static long number(String stage, @Nullable Object value, long least, int code) {
        if (value instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && number.doubleValue() >= least) {
            return (long) number.doubleValue();
        }
        throw new MongoServerError(code, stage + " needs a whole number, at least " + least);
    }

    private static String count(@Nullable Object name) {
        if (name instanceof String field && !field.isEmpty() && !field.startsWith("$") && !field.contains(".")) {
            return field;
        }
        throw new MongoServerError(NO_COUNT, "the count field must be a non-empty string without $ and dots");
    }

    static Number intOrLong(long number) {
        return number == (int) number ? (Number) (int) number : (Number) number;
    }

    /// @param documents what [#match] finds
    public Stream<Document> run(Stream<Document> documents, Others others) {
        var result = documents;
        for (var stage : stages) {
            result = stage.apply(result, others);
        }
        return result;
    }
}
