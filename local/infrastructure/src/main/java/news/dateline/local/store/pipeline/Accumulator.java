package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What is worked out over a group of values, in their order; never of none.
enum Accumulator {
    SUM("$sum", values -> Sum.of(values).total()),
    AVG("$avg", values -> Sum.of(values).average()),
    MIN("$min", values -> extreme(values, BsonOrder.VALUES)),
    MAX("$max", values -> extreme(values, BsonOrder.VALUES.reversed())),
    FIRST("$first", values -> Expression.orNull(values.getFirst())),
    LAST("$last", values -> Expression.orNull(values.getLast())),
    PUSH("$push", values -> there(values, new ArrayList<>())),
    ADD_TO_SET("$addToSet", values -> new ArrayList<>(there(values, new TreeSet<@Nullable Object>(BsonOrder.VALUES))));

    @FunctionalInterface
    private interface Meaning {

        @Nullable Object of(List<?> values);
    }

    private final String spelling;
    private final Meaning meaning;

    Accumulator(String spelling, Meaning meaning) {
        this.spelling = spelling;
        this.meaning = meaning;
    }

    /// @throws de.bwaldvogel.mongo.exception.MongoServerError naming one that is not understood
    static Accumulator named(String name) {
        return Stream.of(values())
                .filter(accumulator -> accumulator.spelling.equals(name))
                .findFirst()
                .orElseThrow(() -> Unsupported.command(name, "$group"));
    }

    @Nullable Object of(List<?> values) {
        return meaning.of(values);
    }

    /// The first of several that are equal; null if there is nothing but nulls.
    private static @Nullable Object extreme(List<?> values, Comparator<@Nullable Object> order) {
        Object extreme = null;
        for (var value : values) {
            if (!Missing.isNullOrMissing(value) && (extreme == null || order.compare(value, extreme) < 0)) {
                extreme = value;
            }
        }
        return extreme;
    }

    private static Collection<@Nullable Object> there(List<?> values, Collection<@Nullable Object> into) {
        for (var value : values) {
            if (!(value instanceof Missing)) {
                into.add(value);
            }
        }
        return into;
    }
}
