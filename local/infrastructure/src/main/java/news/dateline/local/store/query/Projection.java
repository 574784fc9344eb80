package news.dateline.local.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Fields to take or to leave out, each with all that is in it; what stays is in the order of the document.
///
/// The library's own answers them in the order of the question, and makes empty documents of what is not there.
public final class Projection implements UnaryOperator<Document> {

    private static final String ID = "_id";
    private static final int INCLUSION_IN_EXCLUSION = 31253;
    private static final int EXCLUSION_IN_INCLUSION = 31254;
    private static final int COLLISION = 31249;
    private static final int EMPTY_NAME = 15998;

    private final boolean takes;
    private final Names names = new Names();

    /// By name, what is named within it; nothing if all of it is meant.
    private static final class Names {

        private final Map<String, Names> within = new HashMap<>();
    }

    private Projection(boolean takes) {
        this.takes = takes;
    }

    /// @param where whose fields they are, for a refusal
    /// @throws MongoServerError if some are to be taken and others left out, or one of them within another
    public static Projection of(Document fields, String where) {
        fields.forEach((path, value) -> refuseOther(path, value, where));
        var projection = new Projection(takes(fields));
        fields.forEach((path, value) -> {
            var isTaken = Utils.isTrue(value);
            if (path.equals(ID) ? isTaken == projection.takes : projection.fits(path, isTaken)) {
                projection.add(path);
            }
        });
        if (projection.takes && !fields.containsKey(ID) && !projection.names.within.containsKey(ID)) {
            projection.add(ID);
        }
        return projection;
    }

    private static void refuseOther(String path, @Nullable Object value, String where) {
        if (!(value instanceof Number || value instanceof Boolean) || path.contains("$")) {
            throw Unsupported.command("projection " + path + ": " + value, where);
        }
    }

    /// The first that is not the `_id` decides.
    private static boolean takes(Document fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(ID))
                .findFirst()
                .or(() -> fields.entrySet().stream().findFirst())
                .map(field -> Utils.isTrue(field.getValue()))
                .orElse(false);
    }

    private boolean fits(String path, boolean isTaken) {
        if (isTaken != takes) {
            throw takes
                    ? new MongoServerError(
                            EXCLUSION_IN_INCLUSION, "Cannot do exclusion on field " + path + " in inclusion projection")
                    : new MongoServerError(
                            INCLUSION_IN_EXCLUSION,
                            "Cannot do inclusion on field " + path + " in exclusion projection");
        }
        return true;
    }

    private void add(String path) {
        var parts = List.of(path.split("\\.", -1));
        if (parts.contains("")) {
            throw new MongoServerError(EMPTY_NAME, "FieldPath field names may not be empty strings.");
        }
        var named = names;
        var isNew = true;
        for (var part : parts) {
            if (!isNew && named.within.isEmpty()) {
                throw collision(path);
            }
            isNew = !named.within.containsKey(part);
            named = named.within.computeIfAbsent(part, _ -> new Names());
        }
        if (!isNew) {
            throw collision(path);
        }
    }

    private static MongoServerError collision(String path) {
        return new MongoServerError(COLLISION, "Path collision at " + path);
    }

    @Override
    public Document apply(Document document) {
        return in(document, names);
    }

    private Document in(Document document, Names named) {
        var result = new Document();
        document.forEach((name, value) -> {
            var within = named.within.get(name);
            var kept = within == null
                    ? takes ? Missing.getInstance() : value
                    : within.within.isEmpty() ? takes ? value : Missing.getInstance() : in(value, within);
            if (!(kept instanceof Missing)) {
                result.put(name, kept);
            }
        });
        return result;
    }

    private @Nullable Object in(@Nullable Object value, Names named) {
        return switch (value) {
            case Document document -> in(document, named);
            case Collection<?> several -> {
                List<@Nullable Object> kept = new ArrayList<>();
                several.stream()
                        .map(one -> in(one, named))
                        .filter(one -> !(one instanceof Missing))
                        .forEach(kept::add);
                yield kept;
            }
            case null, default -> takes ? Missing.getInstance() : value;
        };
    }
}
