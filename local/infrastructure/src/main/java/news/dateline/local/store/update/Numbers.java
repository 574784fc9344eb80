package news.dateline.local.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What `$inc` makes of a number: the larger type of the two, and a long where an int is too small.
final class Numbers {

    private Numbers() {}

    static Edit sum(String path, @Nullable Object argument) {
        if (!(argument instanceof Number added)) {
            throw new TypeMismatchException(
                    "Cannot increment with non-numeric argument: {" + path + ": " + Utils.describeType(argument) + "}");
        }
        refuseDecimal(added);
        return value -> switch (value) {
            case Missing _ -> added;
            case Number number -> sum(path, number, added);
            case null, default ->
                throw new TypeMismatchException("Cannot apply $inc to a value of non-numeric type: the field '" + path
                        + "' is of type " + Utils.describeType(value));
        };
    }

    private static Number sum(String path, Number one, Number other) {
        refuseDecimal(one);
        if (one instanceof Double || other instanceof Double) {
            return one.doubleValue() + other.doubleValue();
        }
        try {
            var sum = Math.addExact(one.longValue(), other.longValue());
            if (one instanceof Integer && other instanceof Integer && sum == (int) sum) {
                return (int) sum;
            }
            return sum;
        } catch (ArithmeticException _) {
            throw new BadValueException("Failed to apply $inc operations to current value (" + one + ") of the field '"
                    + path + "': it would overflow");
        }
    }

    /// Sums of 34 decimal digits are nobody's need here.
    private static void refuseDecimal(Number number) {
        if (number instanceof Decimal128) {
            throw Unsupported.command("$inc of a decimal", "an update");
        }
    }
}
