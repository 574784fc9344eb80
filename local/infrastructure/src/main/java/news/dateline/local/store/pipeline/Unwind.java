package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// A document for each element of an array.
///
/// @param names the way to it, through documents only
/// @param index a field for the element's place; null if none is asked for
/// @param keep whether a document without an element stays
record Unwind(List<String> names, @Nullable String index, boolean keep) implements Stage {

    private static final Set<String> OPTIONS = Set.of("path", "includeArrayIndex", "preserveNullAndEmptyArrays");
    private static final int NO_PATH = 28818;

    static Unwind of(@Nullable Object value) {
        var options = value instanceof Document document ? document : new Document("path", value);
        options.keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw Unsupported.command(option, "$unwind");
                });
        if (!(options.get("path") instanceof String path) || !path.startsWith("$")) {
            throw new MongoServerError(NO_PATH, "path option to $unwind stage should be prefixed with a '$'");
        }
        var index = options.get("includeArrayIndex");
        if (index != null
                && !(index instanceof String name && !name.isEmpty() && !name.contains(".") && !name.startsWith("$"))) {
            throw Unsupported.command("includeArrayIndex: " + index, "$unwind");
        }
        return new Unwind(
                Expression.names(path.substring(1)),
                (String) index,
                Utils.isTrue(options.get("preserveNullAndEmptyArrays")));
    }

    @Override
    public Stream<Document> apply(Stream<Document> documents, Others others) {
        return documents.flatMap(this::unwound);
    }

    private Stream<Document> unwound(Document document) {
        var value = value(document);
        if (value instanceof List<?> array && !array.isEmpty()) {
            return IntStream.range(0, array.size())
                    .mapToObj(place -> indexed(with(document, names, array.get(place)), (long) place));
        }
        if (value instanceof List) {
            return keep ? Stream.of(indexed(with(document, names, Missing.getInstance()), null)) : Stream.empty();
        }
        return keep || !Missing.isNullOrMissing(value) ? Stream.of(indexed(document, null)) : Stream.empty();
    }

    private @Nullable Object value(Document document) {
        Object value = document;
        for (var name : names) {
            value = value instanceof Document inner ? inner.getOrMissing(name) : Missing.getInstance();
        }
        return value;
    }

    private Document indexed(Document document, @Nullable Long place) {
        if (index == null) {
            return document;
        }
        var indexed = document.clone();
        indexed.put(index, place);
        return indexed;
    }

    private static Document with(Document document, List<String> names, @Nullable Object value) {
        var changed = document.clone();
        var name = names.getFirst();
        if (names.size() > 1 && document.get(name) instanceof Document inner) {
            changed.put(name, with(inner, names.subList(1, names.size()), value));
        } else if (value instanceof Missing) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }
}
