package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;

/// Numbers by value, whatever their type.
final class NumberOrder {

    private NumberOrder() {}

    static int compare(Number one, Number other) {
        if (whole(one) && whole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        if (one instanceof Double && other instanceof Double || !finite(one) || !finite(other)) {
            return doubles(bounded(one), bounded(other));
        }
        return exact(one).compareTo(exact(other));
    }

    private static boolean whole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static boolean finite(Number number) {
        return number instanceof Decimal128 decimal
                ? !Double.isNaN(decimal.doubleValue())
                        && !decimal.equals(Decimal128.POSITIVE_INFINITY)
                        && !decimal.equals(Decimal128.NEGATIVE_INFINITY)
                : Double.isFinite(number.doubleValue());
    }

    /// A decimal may be finite and yet too great for a double.
    private static double bounded(Number number) {
        var value = number.doubleValue();
        return finite(number) ? Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE) : value;
    }

    /// What is no number comes first, and nothing has no sign.
    private static int doubles(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Boolean.compare(Double.isNaN(other), Double.isNaN(one));
        }
        return one == other ? 0 : Double.compare(one, other);
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double value -> new BigDecimal(value);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
