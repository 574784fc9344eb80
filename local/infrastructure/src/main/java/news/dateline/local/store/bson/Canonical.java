package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One form of all values that are equal, as an index keeps them: null for what is missing, a double for a number where
/// it is exact.
///
/// The library's own takes the nearest double for a decimal, and for the greatest long.
public final class Canonical {

    private static final long EXACT_AS_DOUBLE = 1L << 53;

    private Canonical() {}

    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Missing _ -> null;
            case Number number -> number(number);
            case Document document -> {
                var canonical = new Document();
                document.forEach((name, one) -> canonical.put(name, of(one)));
                yield canonical;
            }
            case Collection<?> several -> list(several);
            default -> value;
        };
    }

    public static List<@Nullable Object> list(Collection<?> values) {
        List<@Nullable Object> canonical = new ArrayList<>(values.size());
        values.forEach(value -> canonical.add(of(value)));
        return canonical;
    }

    private static Number number(Number number) {
        var nearest = number.doubleValue() + 0.0; // nothing has no sign
        if (number instanceof Integer
                || number instanceof Long whole && Math.abs(whole) <= EXACT_AS_DOUBLE
                || NumberOrder.compare(number, nearest) == 0) {
            return nearest;
        }
        return number instanceof Decimal128 decimal ? exact(decimal.toBigDecimal()) : number;
    }

    private static Number exact(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException _) {
            return new Decimal128(value.stripTrailingZeros());
        }
    }
}
