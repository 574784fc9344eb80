package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import news.dateline.local.store.query.SortOrder;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// One document for all that are equal in something.
///
/// @param id in what
/// @param fields what is worked out over each group
record Group(Expression id, Map<String, Column> fields) implements Stage {

    private static final int NO_ID = 15955;
    private static final int NOT_ONE_ACCUMULATOR = 40238;
    private static final int NO_PATH = 40147;

    record Column(Accumulator accumulator, Expression argument) {}

    static Group of(Document options) {
        if (!options.containsKey("_id")) {
            throw new MongoServerError(NO_ID, "a group specification must include an _id");
        }
        Map<String, Column> fields = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            if (!name.equals("_id")) {
                fields.put(name, column(name, value));
            }
        });
        return new Group(Expression.of(options.get("_id")), fields);
    }

    private static Column column(String name, @Nullable Object value) {
        if (name.contains(".") || name.startsWith("$")) {
            throw Unsupported.command(name, "$group");
        }
        if (!(value instanceof Document accumulator) || accumulator.size() != 1) {
            throw new MongoServerError(NOT_ONE_ACCUMULATOR, "The field '" + name + "' must specify one accumulator");
        }
        var operator = accumulator.keySet().iterator().next();
        return new Column(Accumulator.named(operator), Expression.of(accumulator.get(operator)));
    }

    static Stage byCount(@Nullable Object expression) {
        if (!(expression instanceof String path) || !path.startsWith("$")) {
            throw new MongoServerError(NO_PATH, "the sortByCount field must be defined as a $-prefixed path");
        }
        var counted = of(new Document("_id", path).append("count", new Document("$sum", 1)));
        var most = SortOrder.of(new Document("count", -1), "$sortByCount");
        return (documents, others) -> counted.apply(documents, others).sorted(most);
    }

    @Override
    public Stream<Document> apply(Stream<Document> documents, Others others) {
        Map<@Nullable Object, Map<String, Tally>> groups = new TreeMap<>(BsonOrder.VALUES);
        documents.forEach(document -> {
            var tallies = groups.computeIfAbsent(Expression.orNull(id.of(document)), _ -> begin());
            tallies.forEach((name, tally) -> tally.add(
                    Objects.requireNonNull(fields.get(name)).argument().of(document)));
        });
        return groups.entrySet().stream().map(group -> {
            var result = new Document("_id", group.getKey());
            group.getValue().forEach((name, tally) -> result.put(name, tally.result()));
            return result;
        });
    }

    private Map<String, Tally> begin() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        fields.forEach((name, column) -> tallies.put(name, column.accumulator().begin()));
        return tallies;
    }
}
