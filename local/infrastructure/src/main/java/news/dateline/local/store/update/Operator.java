package news.dateline.local.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What an update may do to a field.
enum Operator {
    SET("$set", (_, value) -> _ -> value),
    SET_ON_INSERT("$setOnInsert", (_, value) -> _ -> value),
    UNSET("$unset", (_, _) -> Removal.INSTANCE),
    INC("$inc", Numbers::sum),
    MIN("$min", (_, value) -> before -> isFurther(-1, value, before) ? value : before),
    MAX("$max", (_, value) -> before -> isFurther(1, value, before) ? value : before),
    PUSH("$push", Arrays::push),
    ADD_TO_SET("$addToSet", Arrays::addToSet),
    PULL("$pull", Arrays::pull);

    @FunctionalInterface
    private interface Meaning {

        Edit edit(String path, @Nullable Object argument);
    }

    private final String spelling;
    private final Meaning meaning;

    Operator(String spelling, Meaning meaning) {
        this.spelling = spelling;
        this.meaning = meaning;
    }

    /// @throws MongoServerError naming one that is not understood
    static Operator named(String name) {
        return Stream.of(values())
                .filter(operator -> operator.spelling.equals(name))
                .findFirst()
                .orElseThrow(() -> name.startsWith("$")
                        ? Unsupported.command(name, "an update")
                        : new FailedToParseException("Unknown modifier: " + name));
    }

    /// @throws MongoServerError if it is no argument for it
    Edit edit(String path, @Nullable Object argument) {
        return meaning.edit(path, argument);
    }

    private static boolean isFurther(int direction, @Nullable Object value, @Nullable Object before) {
        return before instanceof Missing || Integer.signum(BsonOrder.VALUES.compare(value, before)) == direction;
    }

    private enum Removal implements Edit {
        INSTANCE;

        @Override
        public Object of(@Nullable Object value) {
            return Missing.getInstance();
        }

        @Override
        public boolean needsPlace() {
            return false;
        }
    }
}
