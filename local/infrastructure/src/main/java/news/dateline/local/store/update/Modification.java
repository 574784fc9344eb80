package news.dateline.local.store.update;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ConflictingUpdateOperatorsException;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import org.jspecify.annotations.Nullable;

/// An update by operators.
///
/// @param stored what happens to a document that is there
/// @param fresh what happens to one that is about to be: `$setOnInsert`, too
record Modification(Fields stored, Fields fresh) implements Change {

    static Modification of(Document operators) {
        var modification = new Modification(new Fields(), new Fields());
        operators.forEach((name, fields) -> {
            var operator = Operator.named(name);
            if (!(fields instanceof Document arguments)) {
                throw new FailedToParseException(
                        "Modifiers operate on fields but we found type " + Utils.describeType(fields) + " instead");
            }
            arguments.forEach((path, argument) -> modification.add(operator, Path.of(path), argument));
        });
        return modification;
    }

    private void add(Operator operator, Path path, @Nullable Object argument) {
        var edit = operator.edit(path.text(), argument);
        fresh.add(path, edit).ifPresent(other -> {
            throw new ConflictingUpdateOperatorsException(path.text(), other);
        });
        if (operator != Operator.SET_ON_INSERT) {
            stored.add(path, edit);
        }
    }

    @Override
    public Document applied(Document before) {
        var after = stored.in(before);
        Ids.refuseOther(before, after);
        return after;
    }

    @Override
    public Document inserted(Document query) {
        var known = Equalities.of(query).document();
        var document = fresh.in(known);
        if (Ids.has(known)) {
            Ids.refuseOther(known, document);
        }
        return Ids.first(document);
    }
}
