package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Optional;
import news.dateline.local.store.query.Projection;
import news.dateline.local.store.update.Change;
import org.jspecify.annotations.Nullable;

/// The command of that name.
///
/// @param change what becomes of the document that is found; empty if it goes
record FindAndModify(Document command, Optional<Change> change) {

    /// @param document what was asked for, before or after the change
    private record Outcome(Document about, @Nullable Document document) {}

    /// @throws MongoServerError if it is none, wherever there is something to find
    static FindAndModify of(Document command) {
        if (Utils.isTrue(command.get("remove"))) {
            for (var option : List.of("update", "new", "upsert")) {
                if (Utils.isTrue(command.get(option))) {
                    throw new FailedToParseException("Cannot specify both " + option + " and remove=true");
                }
            }
            return new FindAndModify(command, Optional.empty());
        }
        if (!command.containsKey("update")) {
            throw new FailedToParseException("Either an update or remove=true must be specified");
        }
        return new FindAndModify(command, Optional.of(Change.of(command.get("update"), false)));
    }

    boolean upserts() {
        return Utils.isTrue(command.get("upsert"));
    }

    /// What it answers where there is nothing to find.
    Document nothing() {
        return reply(new Outcome(about(false), null));
    }

    Document in(StoreCollection collection) {
        return reply(outcome(collection));
    }

    private Outcome outcome(StoreCollection collection) {
        var sort = command.get("sort") instanceof Document order ? order : null;
        var found = collection.stored(query(), sort, 0, 1).findFirst();
        if (change.isEmpty()) {
            found.ifPresent(collection::removeDocument);
            return new Outcome(about(found.isPresent()), found.orElse(null));
        }
        return found.map(before -> changed(before, change.get(), collection))
                .orElseGet(() -> absent(change.get(), collection));
    }

    private Outcome changed(Document before, Change change, StoreCollection collection) {
        var after = change.applied(before);
        collection.replace(before, after);
        return new Outcome(about(true), isNewAsked() ? after : before);
    }

    private Outcome absent(Change change, StoreCollection collection) {
        if (!upserts()) {
            return new Outcome(about(false), null);
        }
        var inserted = change.inserted(query());
        collection.addDocument(inserted);
        var about = about(false).append("n", 1).append("upserted", inserted.get("_id"));
        return new Outcome(about, isNewAsked() ? inserted : null);
    }

    private Document about(boolean found) {
        var about = new Document("n", found ? 1 : 0);
        return change.isPresent() ? about.append("updatedExisting", found) : about;
    }

    private Document query() {
        return command.get("query") instanceof Document query ? query : new Document();
    }

    private boolean isNewAsked() {
        return Utils.isTrue(command.get("new"));
    }

    private Document reply(Outcome outcome) {
        return new Document("lastErrorObject", outcome.about())
                .append("value", projected(outcome.document()))
                .append("ok", 1.0);
    }

    private @Nullable Document projected(@Nullable Document document) {
        return document == null || !(command.get("fields") instanceof Document asked) || asked.isEmpty()
                ? document
                : Projection.of(asked, "findAndModify").apply(document);
    }
}
