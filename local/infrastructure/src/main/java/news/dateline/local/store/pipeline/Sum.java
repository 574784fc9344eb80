package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.util.function.Function;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Numbers added up, rounded once at the end; what is none is left out.
final class Sum implements Tally {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Function<Sum, @Nullable Object> result;
    private BigDecimal exact = BigDecimal.ZERO; // of all that are finite
    private double unbounded; // of the others
    private boolean hasDouble;
    private boolean hasLong;
    private long count;

    /// @param result what is wanted of it
    Sum(Function<Sum, @Nullable Object> result) {
        this.result = result;
    }

    @Override
    public void add(@Nullable Object value) {
        switch (value) {
            case Decimal128 _ -> throw Unsupported.command("a sum of decimals", "an aggregate");
            case Double number -> {
                hasDouble = true;
                if (Double.isFinite(number)) {
                    exact = exact.add(new BigDecimal(number));
                } else {
                    unbounded += number;
                }
            }
            case Number number -> {
                hasLong |= number instanceof Long;
                exact = exact.add(BigDecimal.valueOf(number.longValue()));
            }
            case null, default -> {
                return;
            }
        }
        count++;
    }

    @Override
    public @Nullable Object result() {
        return result.apply(this);
    }

    /// In the widest type of the numbers, as far as it fits.
    Number total() {
        if (hasDouble || exact.compareTo(LEAST) < 0 || exact.compareTo(GREATEST) > 0) {
            return asDouble();
        }
        return hasLong ? (Number) exact.longValue() : Pipeline.intOrLong(exact.longValue());
    }

    private double asDouble() {
        return unbounded == 0 ? exact.doubleValue() : unbounded;
    }

    /// Null of no number.
    @Nullable Double average() {
        return count == 0 ? null : asDouble() / count;
    }
}
