package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// MongoDB's order of values, as a total order: two values are equal only if a unique index may not hold both.
///
/// The library's own takes an array within a document for its least element, and cannot compare every two values.
public final class BsonOrder implements Comparator<@Nullable Object> {

    /// Before everything, between null and every other value, and after everything: they bound a scan and are never
    /// stored.
    public enum Bound {
        LOWEST,
        AFTER_NULL,
        HIGHEST;

        private int compareToValue(@Nullable Object value) {
            return switch (this) {
                case LOWEST -> -1;
                case AFTER_NULL -> value == null || value instanceof Missing ? 1 : -1;
                case HIGHEST -> 1;
            };
        }
    }

    public static final BsonOrder VALUES = new BsonOrder();

    private BsonOrder() {}

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return 0;
        }
        if (one instanceof Bound bound) {
            return other instanceof Bound second ? bound.compareTo(second) : bound.compareToValue(other);
        }
        return other instanceof Bound bound ? -bound.compareToValue(one) : values(one, other);
    }

    private int values(@Nullable Object one, @Nullable Object other) {
        if (one instanceof KeyValue a && other instanceof KeyValue b) {
            return lists(list(a), list(b));
        }
        var kind = BsonKind.of(one);
        var byKind = kind.compareTo(BsonKind.of(other));
        return byKind != 0 || one == null || other == null ? byKind : alike(kind, one, other);
    }

    private int alike(BsonKind kind, Object one, Object other) {
        return switch (kind) {
            case NUMBER -> NumberOrder.compare((Number) one, (Number) other);
            case TEXT -> texts((String) one, (String) other);
            case DOCUMENT -> documents((Document) one, (Document) other);
            case ARRAY -> lists(new ArrayList<>((Collection<?>) one), new ArrayList<>((Collection<?>) other));
            case BINARY -> BinaryOrder.compare(one, other);
            case OBJECT_ID -> ((ObjectId) one).compareTo((ObjectId) other);
            case BOOLEAN -> Boolean.compare((Boolean) one, (Boolean) other);
            case INSTANT -> ((Instant) one).compareTo((Instant) other);
            case TIMESTAMP ->
                Long.compareUnsigned(((BsonTimestamp) one).getValue(), ((BsonTimestamp) other).getValue());
            case PATTERN -> patterns((BsonRegularExpression) one, (BsonRegularExpression) other);
            case CODE -> texts(((BsonJavaScript) one).getCode(), ((BsonJavaScript) other).getCode());
            case LEAST, NOTHING, GREATEST -> 0;
        };
    }

    /// As their bytes in UTF-8 compare: what takes two chars comes after what takes one.
    private static int texts(String one, String other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            var a = one.charAt(i);
            var b = other.charAt(i);
            if (a != b) {
                var bySize = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
                return bySize != 0 ? bySize : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int patterns(BsonRegularExpression one, BsonRegularExpression other) {
        var byPattern = texts(one.getPattern(), other.getPattern());
        return byPattern != 0 ? byPattern : texts(options(one), options(other));
    }

    private static String options(BsonRegularExpression pattern) {
        return Objects.requireNonNullElse(pattern.getOptions(), "");
    }

    /// Field by field: by the kind of value, then by name, then by value.
    private int documents(Document one, Document other) {
        var fields = one.entrySet().iterator();
        var others = other.entrySet().iterator();
        while (fields.hasNext() && others.hasNext()) {
            var compared = fields(fields.next(), others.next());
            if (compared != 0) {
                return compared;
            }
        }
        return Boolean.compare(fields.hasNext(), others.hasNext());
    }

    private int fields(Map.Entry<String, ?> one, Map.Entry<String, ?> other) {
        var byKind = BsonKind.of(one.getValue()).compareTo(BsonKind.of(other.getValue()));
        if (byKind != 0) {
            return byKind;
        }
        var byName = texts(one.getKey(), other.getKey());
        return byName != 0 ? byName : compare(one.getValue(), other.getValue());
    }

    private int lists(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            var compared = compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return one.size() < other.size()
                ? -ends(other, one.size())
                : one.size() > other.size() ? ends(one, other.size()) : 0;
    }

    /// Where the longer of two lists stands that are alike until the shorter one ends.
    private static int ends(List<?> longer, int alike) {
        return longer.get(alike) == Bound.LOWEST ? -1 : 1;
    }

    private static List<@Nullable Object> list(KeyValue key) {
        List<@Nullable Object> values = new ArrayList<>(key.size());
        key.forEach(values::add);
        return values;
    }
}
