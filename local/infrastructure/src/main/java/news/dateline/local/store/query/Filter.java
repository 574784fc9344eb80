package news.dateline.local.store.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A query, understood once and held against many documents.
///
/// The library's own matcher takes two bounds on an array for bounds of one element, finds a pattern in a number, and
/// lets operators it does not know pass in places.
@FunctionalInterface
public interface Filter extends Predicate<Document> {

    /// @throws de.bwaldvogel.mongo.exception.MongoServerError naming what is not understood
    static Filter of(Document query) {
        List<Filter> all = query.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
        return document -> all.stream().allMatch(one -> one.test(document));
    }

    /// What a `$pull` demands of an element: operators of a value, a query of a document, or that it is equal.
    static Predicate<@Nullable Object> ofElement(@Nullable Object demand) {
        if (demand instanceof Document query && !(hasOperators(query) && !Arrays.isQuery(query))) {
            var filter = of(query);
            return element -> element instanceof Document document && filter.test(document);
        }
        if (!(demand instanceof Document)) {
            return Values.equalTo(demand);
        }
        var ofValue = Demand.of(demand, Demand.Reach.FIELD);
        return element -> ofValue.test(Collections.singletonList(element));
    }

    /// Whether a value is not a value but demands something of one.
    static boolean hasOperators(@Nullable Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$");
    }

    private static Filter of(String name, @Nullable Object demand) {
        return switch (name) {
            case "$and" -> {
                var several = several(name, demand);
                yield document -> several.stream().allMatch(one -> one.test(document));
            }
            case "$or" -> {
                var several = several(name, demand);
                yield document -> several.stream().anyMatch(one -> one.test(document));
            }
            case "$nor" -> {
                var several = several(name, demand);
                yield document -> several.stream().noneMatch(one -> one.test(document));
            }
            case "$comment" -> _ -> true;
            default -> field(name, demand);
        };
    }

    private static List<Filter> several(String operator, @Nullable Object demand) {
        if (demand instanceof Collection<?> queries && !queries.isEmpty()) {
            return queries.stream().map(query -> nested(operator, query)).toList();
        }
        throw new BadValueException(operator + " must be a nonempty array");
    }

    private static Filter nested(String operator, @Nullable Object query) {
        if (query instanceof Document document) {
            return of(document);
        }
        throw new BadValueException(operator + " entries need to be full objects");
    }

    private static Filter field(String name, @Nullable Object demand) {
        if (name.startsWith("$")) {
            throw Unsupported.query(name);
        }
        var path = new FieldPath(name);
        var demanded = Demand.of(demand, Demand.Reach.FIELD);
        return document -> demanded.test(path.values(document));
    }
}
