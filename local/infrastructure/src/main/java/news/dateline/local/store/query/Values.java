package news.dateline.local.store.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import news.dateline.local.store.bson.BsonKind;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// Demands of one value.
final class Values {

    private Values() {}

    /// Nothing there equals null.
    static Predicate<@Nullable Object> equalTo(@Nullable Object wanted) {
        refusePattern(wanted);
        return value -> BsonOrder.VALUES.compare(value, wanted) == 0;
    }

    static Predicate<@Nullable Object> among(Collection<?> wanted) {
        List<Predicate<@Nullable Object>> all =
                wanted.stream().map(Values::equalTo).toList();
        return value -> all.stream().anyMatch(one -> one.test(value));
    }

    /// Only values of one kind are before or after each other, and what is no number only equals its like.
    static Predicate<@Nullable Object> ordered(@Nullable Object limit, IntPredicate wanted) {
        refusePattern(limit);
        var kind = BsonKind.of(limit);
        if (kind == BsonKind.LEAST || kind == BsonKind.GREATEST) {
            throw Unsupported.query("a range to MinKey or MaxKey"); // which would be of every kind
        }
        return value -> BsonKind.of(value) == kind
                && isNaN(value) == isNaN(limit)
                && wanted.test(BsonOrder.VALUES.compare(value, limit));
    }

    private static boolean isNaN(@Nullable Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    /// MongoDB's patterns are not Java's.
    private static void refusePattern(@Nullable Object wanted) {
        if (isPattern(wanted)) {
            throw Unsupported.query("$regex");
        }
    }

    static boolean isPattern(@Nullable Object value) {
        return value instanceof BsonRegularExpression;
    }
}
