package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.util.List;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Numbers added up, rounded once at the end; what is none is left out.
///
/// @param exact of all that are finite
/// @param unbounded of the others; 0 if there are none
/// @param widest the class of the result, as far as it fits
record Sum(BigDecimal exact, double unbounded, Class<? extends Number> widest, int count) {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    static Sum of(List<?> values) {
        var sum = new Sum(BigDecimal.ZERO, 0, Integer.class, 0);
        for (var value : values) {
            sum = value instanceof Number number ? sum.with(number) : sum;
        }
        return sum;
    }

    private Sum with(Number number) {
        return switch (number) {
            case Decimal128 _ -> throw Unsupported.command("a sum of decimals", "an aggregate");
            case Double value
            when !Double.isFinite(value) -> new Sum(exact, unbounded + value, Double.class, count + 1);
            case Double value -> new Sum(exact.add(new BigDecimal(value)), unbounded, Double.class, count + 1);
            default ->
                new Sum(
                        exact.add(BigDecimal.valueOf(number.longValue())),
                        unbounded,
                        widest == Integer.class ? number.getClass() : widest,
                        count + 1);
        };
    }

    Number total() {
        if (widest == Double.class || exact.compareTo(LEAST) < 0 || exact.compareTo(GREATEST) > 0) {
            return asDouble();
        }
        return widest == Long.class ? (Number) exact.longValue() : Pipeline.intOrLong(exact.longValue());
    }

    private double asDouble() {
        return unbounded == 0 ? exact.doubleValue() : unbounded;
    }

    @Nullable Double average() {
        return count == 0 ? null : asDouble() / count;
    }
}
