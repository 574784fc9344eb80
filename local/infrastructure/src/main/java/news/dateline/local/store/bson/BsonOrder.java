package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// MongoDB's order of values, as a total order: two values are equal only if a unique index may not hold both.
///
/// The library's own comparator takes an array within a document for its least element, which would make different
/// keys one.
public final class BsonOrder implements Comparator<@Nullable Object> {

    /// Before everything, between null and every other value, and after everything: they bound a scan and are never
    /// stored.
    public enum Bound {
        LOWEST,
        AFTER_NULL,
        HIGHEST;

        private int compareToValue(@Nullable Object value) {
            return switch (this) {
                case LOWEST -> -1;
                case AFTER_NULL -> value == null || value instanceof Missing ? 1 : -1;
                case HIGHEST -> 1;
            };
        }
    }

    public static final BsonOrder VALUES = new BsonOrder();

    private static final ValueComparator LIBRARY = ValueComparator.ascWithoutListHandling();

    private BsonOrder() {}

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return 0;
        }
        if (one instanceof Bound bound) {
            return other instanceof Bound second ? bound.compareTo(second) : bound.compareToValue(other);
        }
        return other instanceof Bound bound ? -bound.compareToValue(one) : values(one, other);
    }

    private int values(@Nullable Object one, @Nullable Object other) {
        if (one instanceof UUID a && other instanceof UUID b) {
            return unsigned(a, b);
        }
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        if (one instanceof Number a && other instanceof Number b) {
            return numbers(a, b);
        }
        if (one instanceof KeyValue a && other instanceof KeyValue b) {
            return lists(list(a), list(b));
        }
        if (one instanceof Collection<?> a && other instanceof Collection<?> b) {
            return lists(new ArrayList<>(a), new ArrayList<>(b));
        }
        if (one instanceof Document a && other instanceof Document b) {
            return documents(a, b);
        }
        return LIBRARY.compare(orNull(one), orNull(other)); // other types hold no arrays
    }

    private static @Nullable Object orNull(@Nullable Object value) {
        return value instanceof Missing ? null : value;
    }

    /// As their texts compare, which is the library's order, without making texts.
    private static int unsigned(UUID one, UUID other) {
        var most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static int numbers(Number one, Number other) {
        if (one instanceof Double a && other instanceof Double b) {
            return doubles(a, b);
        }
        if (whole(one) && whole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        if (!Double.isFinite(one.doubleValue()) || !Double.isFinite(other.doubleValue())) {
            return doubles(one.doubleValue(), other.doubleValue());
        }
        return exact(one).compareTo(exact(other));
    }

    /// What is no number comes first, and nothing has no sign.
    private static int doubles(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Boolean.compare(Double.isNaN(other), Double.isNaN(one));
        }
        return one == other ? 0 : Double.compare(one, other);
    }

    private static boolean whole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof Decimal128 decimal && decimal.doubleValue() != 0) {
            return decimal.toBigDecimal();
        }
        return whole(number) ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.doubleValue());
    }

    private int lists(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            var compared = compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return one.size() < other.size()
                ? -ends(other, one.size())
                : one.size() > other.size() ? ends(one, other.size()) : 0;
    }

    /// Where the longer of two lists stands that are alike until the shorter one ends.
    private static int ends(List<?> longer, int alike) {
        return longer.get(alike) == Bound.LOWEST ? -1 : 1;
    }

    private int documents(Document one, Document other) {
        var names = lists(new ArrayList<>(one.keySet()), new ArrayList<>(other.keySet()));
        return names != 0 ? names : lists(new ArrayList<>(one.values()), new ArrayList<>(other.values()));
    }

    private static List<@Nullable Object> list(KeyValue key) {
        List<@Nullable Object> values = new ArrayList<>(key.size());
        key.forEach(values::add);
        return values;
    }
}
