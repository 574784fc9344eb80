package news.dateline.local.store.pipeline;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What may be worked out over a group.
enum Accumulator {
    SUM("$sum", () -> new Sum(Sum::total)),
    AVG("$avg", () -> new Sum(Sum::average)),
    MIN("$min", () -> new Tally.Extreme(BsonOrder.VALUES)),
    MAX("$max", () -> new Tally.Extreme(BsonOrder.VALUES.reversed())),
    FIRST("$first", Tally.First::new),
    LAST("$last", Tally.Last::new),
    PUSH("$push", () -> new Tally.All(new ArrayList<>())),
    ADD_TO_SET("$addToSet", () -> new Tally.All(new TreeSet<@Nullable Object>(BsonOrder.VALUES)));

    private final String spelling;
    private final Supplier<Tally> begin;

    Accumulator(String spelling, Supplier<Tally> begin) {
        this.spelling = spelling;
        this.begin = begin;
    }

    /// @throws de.bwaldvogel.mongo.exception.MongoServerError naming one that is not understood
    static Accumulator named(String name) {
        return Stream.of(values())
                .filter(accumulator -> accumulator.spelling.equals(name))
                .findFirst()
                .orElseThrow(() -> Unsupported.command(name, "$group"));
    }

    Tally begin() {
        return begin.get();
    }
}
