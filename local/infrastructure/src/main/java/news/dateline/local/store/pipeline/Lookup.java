package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Documents of another collection, beside each that has an equal value.
record Lookup(String from, List<String> local, String foreign, String as) implements Stage {

    private static final Set<String> OPTIONS = Set.of("from", "localField", "foreignField", "as");

    static Lookup of(Document options) {
        options.keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw Unsupported.command(option, "$lookup");
                });
        var foreign = text("foreignField", options);
        Expression.names(foreign);
        var local = Expression.names(text("localField", options));
        if (local.stream().anyMatch(name -> name.matches("\\d+"))) {
            throw Unsupported.command("localField " + String.join(".", local), "$lookup");
        }
        var as = text("as", options);
        if (Expression.names(as).size() > 1) {
            throw Unsupported.command("as " + as, "$lookup");
        }
        return new Lookup(text("from", options), local, foreign, as);
    }

    private static String text(String option, Document options) {
        if (options.get(option) instanceof String text) {
            return text;
        }
        throw new FailedToParseException("the " + option + " of $lookup must be a string");
    }

    @Override
    public Stream<Document> apply(Stream<Document> documents, Others others) {
        return documents.map(document -> {
            var query = new Document(foreign, new Document("$in", values(document)));
            var joined = document.clone();
            joined.put(as, others.matching(from, query).toList());
            return joined;
        });
    }

    /// An array stands for its elements, what is missing for null. Where else arrays are, versions of MongoDB differ.
    private List<@Nullable Object> values(Document document) {
        Object value = document;
        for (var name : local) {
            refuse(value instanceof Collection);
            value = value instanceof Document inner ? inner.getOrMissing(name) : Missing.getInstance();
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            refuse(several.isEmpty() || several.stream().anyMatch(Collection.class::isInstance));
            values.addAll(several);
        } else {
            values.add(Expression.orNull(value));
        }
        return values;
    }

    private void refuse(boolean isUnsure) {
        if (isUnsure) {
            throw Unsupported.command("an empty array, or one on the way, as localField", "$lookup");
        }
    }
}
