package news.dateline.local.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Edits of the fields of a document, or of the elements of an array, in the order in which MongoDB makes them: by
/// name, numbers by value.
final class Fields implements Edit {

    private static final int CANNOT_BACKFILL_ARRAY = 34;
    private static final int MOST_PADDING = 1_500_000;
    private static final Pattern POSITION = Pattern.compile("\\d+");
    private static final int LONGEST_POSITION = 9; // digits

    private final SortedMap<String, Edit> edits = new TreeMap<>(Fields::inOrder);

    private static int inOrder(String one, String other) {
        var byLength = isNumber(one) && isNumber(other) ? Integer.compare(one.length(), other.length()) : 0;
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static boolean isNumber(String name) {
        return POSITION.matcher(name).matches() && (name.length() == 1 || name.charAt(0) != '0');
    }

    /// @return the path at which another edit stands in the way; empty if this one is taken
    Optional<String> add(Path path, Edit edit) {
        var fields = this;
        for (int depth = 1; depth < path.depth(); depth++) {
            if (!(fields.edits.computeIfAbsent(path.name(depth), _ -> new Fields()) instanceof Fields deeper)) {
                return Optional.of(path.upTo(depth));
            }
            fields = deeper;
        }
        return Optional.ofNullable(fields.edits.putIfAbsent(path.name(path.depth()), edit))
                .map(_ -> path.text());
    }

    @Override
    public @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Document document -> in(document);
            case List<?> array -> in(array);
            case Missing missing -> {
                var created = in(new Document());
                yield created.isEmpty() ? missing : created;
            }
            case null, default -> {
                edits.forEach((name, edit) -> refuseUnreachable(name, edit, value));
                yield value;
            }
        };
    }

    @Override
    public boolean needsPlace() {
        return edits.values().stream().anyMatch(Edit::needsPlace);
    }

    /// @return the document itself if nothing happens to it
    Document in(Document document) {
        var result = document;
        var untouched = true;
        for (var entry : edits.entrySet()) {
            var before = document.getOrMissing(entry.getKey());
            var after = entry.getValue().of(before);
            if (after != before) {
                result = untouched ? document.clone() : result;
                untouched = false;
                put(entry.getKey(), after, result);
            }
        }
        return result;
    }

    private static void put(String name, @Nullable Object value, Document document) {
        if (value instanceof Missing) {
            document.remove(name);
        } else {
            document.put(name, value);
        }
    }

    private List<?> in(List<?> array) {
        List<@Nullable Object> result = new ArrayList<>(array);
        var untouched = true;
        for (var entry : edits.entrySet()) {
            if (!POSITION.matcher(entry.getKey()).matches()) {
                refuseUnreachable(entry.getKey(), entry.getValue(), array);
                continue;
            }
            var position = position(entry.getKey());
            var before = position < result.size() ? result.get(position) : Missing.getInstance();
            var after = entry.getValue().of(before);
            if (after != before) {
                untouched = false;
                put(position, after, result);
            }
        }
        return untouched ? array : result;
    }

    private static int position(String digits) {
        return digits.length() > LONGEST_POSITION ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /// An element that goes leaves null behind, so that the others keep their places.
    private static void put(int position, @Nullable Object value, List<@Nullable Object> array) {
        if (position - array.size() > MOST_PADDING) {
            throw new MongoServerError(
                    CANNOT_BACKFILL_ARRAY,
                    "CannotBackfillArray",
                    "can't backfill more than " + MOST_PADDING + " elements");
        }
        if (position >= array.size()) {
            array.addAll(Collections.nCopies(position + 1 - array.size(), null));
        }
        array.set(position, value instanceof Missing ? null : value);
    }

    private static void refuseUnreachable(String name, Edit edit, @Nullable Object value) {
        if (edit.needsPlace()) {
            throw new MongoServerError(
                    ErrorCode.PathNotViable,
                    "Cannot create field '" + name + "' in an element of type " + Utils.describeType(value));
        }
    }
}
