package news.dateline.local.store.update;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DollarPrefixedFieldNameException;

/// An update that puts another document in the old one's place, which keeps its `_id`.
record Replacement(Document document) implements Change {

    static Replacement of(Document document) {
        for (var name : document.keySet()) {
            if (name.startsWith("$")) {
                throw new DollarPrefixedFieldNameException("The dollar ($) prefixed field '" + name
                        + "' is not allowed in the context of an update's replacement document");
            }
        }
        return new Replacement(document);
    }

    @Override
    public Document applied(Document stored) {
        return identified(stored);
    }

    @Override
    public Document inserted(Document query) {
        return Equalities.of(query).id().map(this::identified).orElseGet(() -> Ids.first(document));
    }

    private Document identified(Document other) {
        if (Ids.has(document)) {
            Ids.refuseUnequal(other, document);
            return Ids.first(document);
        }
        var identified = new Document(Ids.NAME, other.get(Ids.NAME));
        identified.putAll(document);
        return identified;
    }
}
