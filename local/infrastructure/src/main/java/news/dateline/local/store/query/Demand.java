package news.dateline.local.store.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is demanded of the values that a path leads to. Of several operators each is held by itself: one element of an
/// array may satisfy the one, another the other.
@FunctionalInterface
interface Demand extends Predicate<List<@Nullable Object>> {

    /// Which values may satisfy it: of a field, an array's elements, too; of an element, only itself.
    enum Reach {
        FIELD,
        ELEMENT
    }

    static Demand of(@Nullable Object value, Reach reach) {
        if (!(value instanceof Document operators) || !Filter.hasOperators(value)) {
            return someIs(Values.equalTo(value), reach);
        }
        List<Demand> all = new ArrayList<>();
        operators.forEach((operator, argument) -> all.add(of(operator, argument, reach)));
        return values -> all.stream().allMatch(one -> one.test(values));
    }

    private static Demand of(String operator, @Nullable Object value, Reach reach) {
        return switch (operator) {
            case "$eq" -> someIs(Values.equalTo(value), reach);
            case "$ne" -> not(someIs(Values.equalTo(value), reach));
            case "$in" -> someIs(Values.among(several("$in", value)), reach);
            case "$nin" -> not(someIs(Values.among(several("$nin", value)), reach));
            case "$gt" -> someIs(Values.ordered(value, order -> order > 0), reach);
            case "$gte" -> someIs(Values.ordered(value, order -> order >= 0), reach);
            case "$lt" -> someIs(Values.ordered(value, order -> order < 0), reach);
            case "$lte" -> someIs(Values.ordered(value, order -> order <= 0), reach);
            case "$not" -> not(negated(value, reach));
            case "$exists" -> Arrays.exists(value);
            case "$size" -> Arrays.size(value);
            case "$all" -> Arrays.all(several("$all", value), reach);
            case "$elemMatch" -> Arrays.element(value);
            default -> throw Unsupported.query(operator);
        };
    }

    private static Demand someIs(Predicate<@Nullable Object> demanded, Reach reach) {
        return values -> values.stream()
                .anyMatch(value -> demanded.test(value)
                        || reach == Reach.FIELD
                                && value instanceof Collection<?> several
                                && several.stream().anyMatch(demanded));
    }

    private static Demand not(Demand demand) {
        return values -> !demand.test(values);
    }

    private static Demand negated(@Nullable Object value, Reach reach) {
        if (Filter.hasOperators(value) || Values.isPattern(value)) {
            return of(value, reach);
        }
        throw new BadValueException("$not needs a regex or a document");
    }

    private static Collection<?> several(String operator, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        throw new BadValueException(operator + " needs an array");
    }
}
