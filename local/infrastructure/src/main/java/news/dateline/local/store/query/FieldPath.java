package news.dateline.local.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to a field by dotted names, through documents and the documents in arrays.
final class FieldPath {

    private final List<String> names;

    FieldPath(String path) {
        names = List.of(path.split("\\.", -1));
    }

    /// The values found at its end; [Missing] where a document has no such field. An array on the way adds what each of
    /// its documents holds, and what lies at a position that is asked for; whatever else is in it adds nothing.
    List<@Nullable Object> values(Document document) {
        List<@Nullable Object> values = new ArrayList<>(1);
        collect(document, 0, values);
        return values;
    }

    private void collect(@Nullable Object value, int depth, List<@Nullable Object> values) {
        if (depth == names.size()) {
            values.add(value);
        } else if (value instanceof Document document) {
            collect(document.getOrMissing(names.get(depth)), depth + 1, values);
        } else if (value instanceof List<?> several) {
            several.stream().filter(Document.class::isInstance).forEach(one -> collect(one, depth, values));
            position(depth, several.size()).forEach(index -> collect(several.get(index), depth + 1, values));
        } else {
            values.add(Missing.getInstance());
        }
    }

    private List<Integer> position(int depth, int size) {
        var name = names.get(depth);
        if (!name.matches("\\d{1,9}")) {
            return List.of();
        }
        var index = Integer.parseInt(name);
        return index < size ? List.of(index) : List.of();
    }
}
