package news.dateline.local.store.update;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import news.dateline.local.store.bson.Bounds;
import news.dateline.local.store.query.Unsupported;

/// The way to a field, by dotted names.
record Path(String text, List<String> names) {

    private static final int EMPTY_FIELD_NAME = 56;

    /// @throws MongoServerError if a name is empty or begins with a dollar, or there are more names than a document
    ///     has levels
    static Path of(String text) {
        var names = List.of(text.split("\\.", -1));
        if (names.contains("")) {
            throw new MongoServerError(
                    EMPTY_FIELD_NAME, "EmptyFieldName", "The update path '" + text + "' contains an empty field name");
        }
        if (names.stream().anyMatch(name -> name.startsWith("$"))) {
            throw Unsupported.command(text, "an update");
        }
        Bounds.refuseDeeper(names.size());
        return new Path(text, names);
    }

    int depth() {
        return names.size();
    }

    /// @param depth from 1
    String name(int depth) {
        return names.get(depth - 1);
    }

    String upTo(int depth) {
        return String.join(".", names.subList(0, depth));
    }
}
