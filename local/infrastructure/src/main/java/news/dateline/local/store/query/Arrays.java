package news.dateline.local.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Demands of an array as a whole, and of a field's being there.
final class Arrays {

    private static final String ELEMENT = "$elemMatch";

    private Arrays() {}

    static Demand exists(@Nullable Object wanted) {
        var there = Utils.isTrue(wanted);
        return values -> there != values.stream().allMatch(Missing.class::isInstance);
    }

    static Demand size(@Nullable Object wanted) {
        if (!(wanted instanceof Number size) || size.doubleValue() != size.intValue() || size.intValue() < 0) {
            throw new BadValueException("$size needs a whole number that is not negative");
        }
        return someArray(array -> array.size() == size.intValue());
    }

    /// @param wanted none is never satisfied
    static Demand all(Collection<?> wanted, Demand.Reach reach) {
        List<Demand> each = wanted.stream().map(one -> one(one, reach)).toList();
        return values -> !each.isEmpty() && each.stream().allMatch(demand -> demand.test(values));
    }

    private static Demand one(@Nullable Object wanted, Demand.Reach reach) {
        return wanted instanceof Document document && document.keySet().equals(Set.of(ELEMENT))
                ? element(document.get(ELEMENT))
                : Filter.hasOperators(wanted) ? noOperators() : Demand.of(wanted, reach);
    }

    private static Demand noOperators() {
        throw new BadValueException("no $ expressions in $all");
    }

    /// One and the same element satisfies all of it.
    static Demand element(@Nullable Object wanted) {
        if (!(wanted instanceof Document demand)) {
            throw new BadValueException("$elemMatch needs an Object");
        }
        if (Filter.hasOperators(demand) && !isQuery(demand)) {
            var ofValue = Demand.of(demand, Demand.Reach.ELEMENT);
            return someArray(array -> array.stream().anyMatch(value -> ofValue.test(Collections.singletonList(value))));
        }
        var ofDocument = Filter.of(demand);
        return someArray(array -> array.stream()
                .map(Arrays::document)
                .anyMatch(document -> document != null && ofDocument.test(document)));
    }

    /// An array within an array is held against a query as a document whose fields are its places.
    private static @Nullable Document document(@Nullable Object element) {
        if (element instanceof Collection<?> several) {
            var document = new Document();
            several.forEach(value -> document.put(String.valueOf(document.size()), value));
            return document;
        }
        return element instanceof Document document ? document : null;
    }

    static boolean isQuery(Document demand) {
        return Set.of("$and", "$or", "$nor").contains(demand.keySet().iterator().next());
    }

    private static Demand someArray(Predicate<Collection<?>> demanded) {
        return values ->
                values.stream().anyMatch(value -> value instanceof Collection<?> array && demanded.test(array));
    }
}
