package news.dateline.local.store.update;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.local.store.query.Filter;
import org.jspecify.annotations.Nullable;

/// The values that a query says fields have, no more and no less: what an upsert that finds nothing begins with.
record Equalities(List<Equality> all) {

    private static final int NOT_EXACT_VALUE_FIELD = 111;

    record Equality(String path, @Nullable Object value) {}

    static Equalities of(Document query) {
        var equalities = new Equalities(new ArrayList<>());
        equalities.collect(query);
        return equalities;
    }

    private void collect(Document query) {
        query.forEach((name, demand) -> {
            switch (name) {
                case "$and" -> nested(demand).forEach(this::collect);
                case "$or" -> single(nested(demand)).ifPresent(this::collect);
                default -> {
                    if (!name.startsWith("$")) {
                        collect(name, demand);
                    }
                }
            }
        });
    }

    private void collect(String path, @Nullable Object demand) {
        if (!Filter.hasOperators(demand)) {
            all.add(new Equality(path, demand));
        } else if (demand instanceof Document operators) {
            operators.forEach((operator, value) -> {
                switch (operator) {
                    case "$eq" -> all.add(new Equality(path, value));
                    case "$in" -> single(list(value)).ifPresent(only -> all.add(new Equality(path, only.value())));
                    case "$all" ->
                        list(value).stream()
                                .filter(one -> !Filter.hasOperators(one.value()))
                                .forEach(one -> all.add(new Equality(path, one.value())));
                    default -> {} // says what it is not, or of several
                }
            });
        }
    }

    private record Item(@Nullable Object value) {} // which a stream takes, null or not

    private static List<Item> list(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Item::new).toList()
                : List.of();
    }

    private static List<Document> nested(@Nullable Object value) {
        return list(value).stream()
                .map(Item::value)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
    }

    private static <T> Optional<T> single(List<T> several) {
        return several.size() == 1 ? Optional.of(several.getFirst()) : Optional.empty();
    }

    /// @throws MongoServerError if two of them are of one field, or of a field and what is in it
    Document document() {
        return document(_ -> true);
    }

    /// A document of nothing but the `_id`, if they tell it.
    ///
    /// @throws MongoServerError if they tell it twice, or only a part of it
    Optional<Document> id() {
        if (all.stream().map(Equality::path).anyMatch(path -> path.startsWith(Ids.NAME + "."))) {
            throw new MongoServerError(
                    NOT_EXACT_VALUE_FIELD, "NotExactValueField", "field at '_id' must be exactly specified");
        }
        return Optional.of(document(equality -> equality.path().equals(Ids.NAME)))
                .filter(Ids::has);
    }

    private Document document(Predicate<Equality> which) {
        var fields = new Fields();
        all.stream()
                .filter(which)
                .forEach(equality -> fields.add(Path.of(equality.path()), _ -> equality.value())
                        .ifPresent(other -> {
                            throw new MongoServerError(
                                    ErrorCode.NotSingleValueField,
                                    "cannot infer query fields to set, path '" + equality.path()
                                            + "' is matched twice");
                        }));
        return fields.in(new Document());
    }
}
