package news.dateline.local.store.update;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/// An update, understood once and made of many documents. None of them is changed: what is new shares with the old one
/// whatever stays.
///
/// The library's own leaves a field as it is where old and new are much alike: 5 and 5.0, null and nothing.
public sealed interface Change permits Modification, Replacement {

    /// @param multi whether every document that is found is meant
    /// @throws MongoServerError naming what is not understood
    static Change of(@Nullable Object update, boolean multi) {
        if (!(update instanceof Document document)) {
            throw new FailedToParseException("an update is an object, not " + Utils.describeType(update));
        }
        if (!document.isEmpty() && document.keySet().iterator().next().startsWith("$")) {
            return Modification.of(document);
        }
        if (multi) {
            throw new FailedToParseException("multi update is not supported for replacement-style update");
        }
        return Replacement.of(document);
    }

    /// What becomes of a document.
    ///
    /// @throws MongoServerError if it cannot be
    Document applied(Document stored);

    /// The document of an upsert whose query found none. Its `_id` comes first and is made up if nobody names one.
    ///
    /// @throws MongoServerError if it cannot be
    Document inserted(Document query);
}
