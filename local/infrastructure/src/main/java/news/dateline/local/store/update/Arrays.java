package news.dateline.local.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.local.store.bson.BsonOrder;
import news.dateline.local.store.query.Filter;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What `$push`, `$addToSet` and `$pull` make of an array.
final class Arrays {

    private static final String EACH = "$each";

    private Arrays() {}

    static Edit push(String path, @Nullable Object argument) {
        var pushed = pushed(argument);
        return value -> {
            var before = array(value, "The field '" + path + "' must be an array but is of type ");
            return value instanceof Missing || !pushed.isEmpty() ? joined(before, pushed) : value;
        };
    }

    private static Collection<?> pushed(@Nullable Object argument) {
        if (!(argument instanceof Document clauses) || !clauses.containsKey(EACH)) {
            return Collections.singletonList(argument);
        }
        for (var clause : clauses.keySet()) {
            if (!clause.equals(EACH)) {
                throw Unsupported.command(clause + " in $push", "an update");
            }
        }
        if (clauses.get(EACH) instanceof Collection<?> each) {
            return each;
        }
        throw new BadValueException("The argument to $each in $push must be an array");
    }

    static Edit addToSet(String path, @Nullable Object argument) {
        var wanted = wanted(argument);
        return value -> {
            var before = array(
                    value, "Cannot apply $addToSet to non-array field. Field named '" + path + "' has non-array type ");
            Set<@Nullable Object> known = new TreeSet<@Nullable Object>(BsonOrder.VALUES);
            known.addAll(before);
            List<@Nullable Object> added = new ArrayList<>();
            for (var one : wanted) {
                if (known.add(one)) {
                    added.add(one);
                }
            }
            return value instanceof Missing || !added.isEmpty() ? joined(before, added) : value;
        };
    }

    private static Collection<?> wanted(@Nullable Object argument) {
        if (!(argument instanceof Document clauses)
                || clauses.isEmpty()
                || !clauses.keySet().iterator().next().equals(EACH)) {
            return Collections.singletonList(argument);
        }
        if (!(clauses.get(EACH) instanceof Collection<?> each)) {
            throw new TypeMismatchException("The argument to $each in $addToSet must be an array");
        }
        if (clauses.size() > 1) {
            throw new BadValueException("Found unexpected fields after $each in $addToSet: " + clauses.keySet());
        }
        return each;
    }

    static Edit pull(String path, @Nullable Object argument) {
        var pulled = Filter.ofElement(argument);
        return value -> {
            List<@Nullable Object> left = new ArrayList<>(
                    array(value, "Cannot apply $pull to a non-array value: the field '" + path + "' is of type "));
            return left.removeIf(pulled) ? left : value;
        };
    }

    private static List<?> array(@Nullable Object value, String refusal) {
        return switch (value) {
            case Missing _ -> List.of();
            case List<?> array -> array;
            case null, default -> throw new BadValueException(refusal + Utils.describeType(value));
        };
    }

    private static List<?> joined(List<?> before, Collection<?> added) {
        List<@Nullable Object> joined = new ArrayList<>(before.size() + added.size());
        joined.addAll(before);
        joined.addAll(added);
        return joined;
    }
}
