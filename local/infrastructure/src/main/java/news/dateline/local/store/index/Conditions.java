package news.dateline.local.store.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import news.dateline.local.store.bson.BsonOrder;
import news.dateline.local.store.bson.Canonical;
import org.jspecify.annotations.Nullable;

/// What a query demands of single fields, from its top level and its `$and`s. It may demand more: an index only finds
/// candidates, and each is held against the whole query.
final class Conditions {

    /// A bound of a field, included.
    record Limit(Object value) {}

    private final Map<String, List<@Nullable Object>> demands = new HashMap<>();

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.collect(query);
        return conditions;
    }

    private void collect(Document query) {
        query.forEach((field, demand) -> {
            if (field.equals("$and") && demand instanceof Collection<?> all) {
                all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::collect);
            } else if (!field.startsWith("$")) {
                demands.computeIfAbsent(field, _ -> new ArrayList<>()).add(demand);
            }
        });
    }

    /// The only values a field may have, each once; empty if they are not known.
    Optional<Collection<@Nullable Object>> values(String field) {
        return demands(field).stream()
                .map(Conditions::values)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Collection<@Nullable Object>> values(@Nullable Object demand) {
        if (!(demand instanceof Document operators)) {
            return distinct(Collections.singletonList(demand));
        }
        if (operators.containsKey("$eq")) {
            return distinct(Collections.singletonList(operators.get("$eq")));
        }
        return operators.get("$in") instanceof Collection<?> several ? distinct(several) : Optional.empty();
    }

    private static Optional<Collection<@Nullable Object>> distinct(Collection<?> values) {
        if (!values.stream().allMatch(value -> value == null || comparable(value))) {
            return Optional.empty();
        }
        var distinct = new TreeSet<@Nullable Object>(BsonOrder.VALUES);
        values.forEach(value -> distinct.add(Canonical.of(value)));
        return Optional.of(distinct);
    }

    Optional<Limit> lower(String field) {
        return limit(field, "$gte", "$gt");
    }

    Optional<Limit> upper(String field) {
        return limit(field, "$lte", "$lt");
    }

    private Optional<Limit> limit(String field, String... operators) {
        for (var demand : demands(field)) {
            for (var operator : operators) {
                if (demand instanceof Document document
                        && document.get(operator) instanceof Object value
                        && comparable(value)
                        && Canonical.of(value) instanceof Object limit) {
                    return Optional.of(new Limit(limit));
                }
            }
        }
        return Optional.empty();
    }

    private List<@Nullable Object> demands(String field) {
        return demands.getOrDefault(field, List.of());
    }

    /// Whether a value is compared as the index orders it; documents, arrays and patterns are matched otherwise.
    private static boolean comparable(Object value) {
        return switch (value) {
            case Double number -> !number.isNaN();
            case Number _, String _, UUID _, Instant _, Boolean _, ObjectId _, BinData _ -> true;
            default -> false;
        };
    }
}
