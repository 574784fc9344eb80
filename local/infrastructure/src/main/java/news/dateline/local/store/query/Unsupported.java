package news.dateline.local.store.query;

import de.bwaldvogel.mongo.exception.MongoServerError;

/// The answer to what the store does not do, or not as MongoDB does: MongoDB's own code, and what it is.
public final class Unsupported {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int CANNOT_CREATE_INDEX = 67;

    private Unsupported() {}

    public static MongoServerError command(String what, String where) {
        return new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported", line(what, where));
    }

    public static MongoServerError index(String what, Object name) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", line(what, "index " + name));
    }

    /// An operator of a query.
    public static MongoServerError query(String operator) {
        return command(operator, "a query");
    }

    private static String line(String what, String where) {
        return "the embedded store does not support \"" + what + "\" of " + where;
    }
}
