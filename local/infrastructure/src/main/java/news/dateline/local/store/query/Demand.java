package news.dateline.local.store.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is demanded of the values that a path leads to. Of several operators each is held by itself: one element of an
/// array may satisfy the one, another the other.
@FunctionalInterface
interface Demand extends Predicate<List<@Nullable Object>> {

    static Demand of(@Nullable Object value) {
        if (!(value instanceof Document operators) || !Filter.hasOperators(value)) {
            return someIs(Values.equalTo(value));
        }
        List<Demand> all = operators.entrySet().stream().map(Demand::of).toList();
        return values -> all.stream().allMatch(one -> one.test(values));
    }

    private static Demand of(Map.Entry<String, @Nullable Object> entry) {
        var value = entry.getValue();
        return switch (entry.getKey()) {
            case "$eq" -> someIs(Values.equalTo(value));
            case "$ne" -> not(someIs(Values.equalTo(value)));
            case "$in" -> someIs(Values.among(several("$in", value)));
            case "$nin" -> not(someIs(Values.among(several("$nin", value))));
            case "$gt" -> someIs(Values.ordered(value, order -> order > 0));
            case "$gte" -> someIs(Values.ordered(value, order -> order >= 0));
            case "$lt" -> someIs(Values.ordered(value, order -> order < 0));
            case "$lte" -> someIs(Values.ordered(value, order -> order <= 0));
            case "$not" -> not(negated(value));
            case "$exists" -> Arrays.exists(value);
            case "$size" -> Arrays.size(value);
            case "$all" -> Arrays.all(several("$all", value));
            case "$elemMatch" -> Arrays.element(value);
            default -> throw Unsupported.query(entry.getKey());
        };
    }

    /// One of the values is so, or an element of one that is an array.
    static Demand someIs(Predicate<@Nullable Object> demanded) {
        return values -> values.stream()
                .anyMatch(value -> demanded.test(value)
                        || value instanceof Collection<?> several
                                && several.stream().anyMatch(demanded));
    }

    private static Demand not(Demand demand) {
        return values -> !demand.test(values);
    }

    private static Demand negated(@Nullable Object value) {
        if (Filter.hasOperators(value) || Values.isPattern(value)) {
            return of(value);
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
