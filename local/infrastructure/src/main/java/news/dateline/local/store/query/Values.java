package news.dateline.local.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// Demands of one value.
final class Values {

    private Values() {}

    /// Nothing there equals null.
    static Predicate<@Nullable Object> equalTo(@Nullable Object wanted) {
        return value -> BsonOrder.VALUES.compare(value, wanted) == 0;
    }

    static Predicate<@Nullable Object> among(Collection<?> wanted) {
        List<Predicate<@Nullable Object>> all = wanted.stream()
                .map(one -> one instanceof BsonRegularExpression ? pattern(one) : equalTo(one))
                .toList();
        return value -> all.stream().anyMatch(one -> one.test(value));
    }

    /// Only values of one kind are before or after each other.
    static Predicate<@Nullable Object> ordered(@Nullable Object limit, IntPredicate wanted) {
        var kind = kind(limit);
        return value -> kind(value).equals(kind)
                && !isNaN(value)
                && !isNaN(limit)
                && wanted.test(BsonOrder.VALUES.compare(value, limit));
    }

    private static boolean isNaN(@Nullable Object value) {
        return value instanceof Double number && number.isNaN();
    }

    private static Class<?> kind(@Nullable Object value) {
        return switch (value) {
            case null -> Missing.class;
            case Number _ -> Number.class;
            case Collection<?> _ -> Collection.class;
            case Document _ -> Document.class;
            case Instant _ -> Instant.class;
            case UUID _ -> UUID.class;
            default -> value.getClass();
        };
    }

    /// In texts only.
    static Predicate<@Nullable Object> pattern(@Nullable Object value) {
        try {
            var pattern = BsonRegularExpression.convertToRegularExpression(value);
            pattern.matcher(""); // a bad one is told before there is a document
            return found ->
                    found instanceof String text && pattern.matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new BadValueException("Regular expression is invalid: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw new BadValueException("invalid flag in regex options");
        }
    }
}
