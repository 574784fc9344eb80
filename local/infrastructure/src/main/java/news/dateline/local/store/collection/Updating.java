package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import java.util.List;
import java.util.Optional;
import news.dateline.local.store.update.Change;
import org.jspecify.annotations.Nullable;

/// Changes documents: found by the planner, each checked against every index before anything of it is written.
final class Updating {

    private static final String ID = "_id";

    private final StoreCollection collection;

    Updating(StoreCollection collection) {
        this.collection = collection;
    }

    /// @return how many it found, `n`, and how many are another document now, `nModified`; or the `_id` of the one it
    ///     put there, `upserted`
    Document update(Document query, Change change, boolean multi, boolean upsert) {
        var found = collection.stored(query, null, 0, multi ? 0 : 1).toList(); // all, before any is found anew
        var counts = new Document("n", found.size());
        if (found.isEmpty() && upsert) {
            return counts.append("nModified", 0)
                    .append("upserted", inserted(query, change).get(ID));
        }
        var modified = 0;
        for (var before : found) {
            modified += collection.replace(before, change.applied(before)) ? 1 : 0;
        }
        return counts.append("nModified", modified);
    }

    private Document inserted(Document query, Change change) {
        var document = change.inserted(query);
        collection.addDocument(document);
        return document;
    }

    /// The command of that name, and its reply.
    Document findAndModify(Document command) {
        if (collection.getCollectionName().startsWith("system.")) {
            throw new InvalidNamespaceError(collection.getFullName());
        }
        var outcome = isAsked(command, "remove") ? removed(command) : changed(command);
        return new Document("lastErrorObject", outcome.about())
                .append("value", projected(outcome.document(), command.get("fields")))
                .append("ok", 1.0);
    }

    /// @param about what was done
    /// @param document what was asked for, before or after it
    private record Outcome(Document about, @Nullable Document document) {}

    private Outcome removed(Document command) {
        for (var option : List.of("update", "new", "upsert")) {
            if (isAsked(command, option)) {
                throw new FailedToParseException("Cannot specify both " + option + " and remove=true");
            }
        }
        var found = first(command);
        found.ifPresent(collection::removeDocument);
        return new Outcome(new Document("n", found.isPresent() ? 1 : 0), found.orElse(null));
    }

    private Outcome changed(Document command) {
        if (!command.containsKey("update")) {
            throw new FailedToParseException("Either an update or remove=true must be specified");
        }
        var change = Change.of(command.get("update"), false);
        var before = first(command);
        var about = new Document("n", 1).append("updatedExisting", before.isPresent());
        Document after;
        if (before.isPresent()) {
            after = change.applied(before.get());
            collection.replace(before.get(), after);
        } else if (isAsked(command, "upsert")) {
            after = inserted(query(command), change);
            about.append("upserted", after.get(ID));
        } else {
            return new Outcome(about.append("n", 0), null);
        }
        return new Outcome(about, isAsked(command, "new") ? after : before.orElse(null));
    }

    private Optional<Document> first(Document command) {
        var sort = command.get("sort") instanceof Document order ? order : null;
        return collection.stored(query(command), sort, 0, 1).findFirst();
    }

    private static Document query(Document command) {
        return command.get("query") instanceof Document query ? query : new Document();
    }

    private static boolean isAsked(Document command, String option) {
        return Utils.isTrue(command.get(option));
    }

    private @Nullable Document projected(@Nullable Document document, @Nullable Object fields) {
        return document == null || !(fields instanceof Document asked) || asked.isEmpty()
                ? document
                : collection.projected(document, asked);
    }
}
