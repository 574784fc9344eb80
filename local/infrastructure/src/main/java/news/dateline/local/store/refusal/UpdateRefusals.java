package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.local.store.query.Filter;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Changes of a document that the store would make otherwise than MongoDB, or has not been shown to make alike.
final class UpdateRefusals {

    private static final String ADD_TO_SET = "$addToSet";
    private static final Set<String> OPERATORS =
            Set.of("$set", "$setOnInsert", "$unset", "$inc", "$min", "$max", "$push", "$pull", ADD_TO_SET);
    private static final Map<String, Set<String>> MODIFIERS =
            Map.of("$push", Set.of("$each", "$slice"), ADD_TO_SET, Set.of("$each"));

    /// `tags.$` and `tags.$[]`: the element that the query found, and all.
    private static final Pattern POSITION = Pattern.compile("(^|.*\\.)\\$(\\[])?(\\..*|$)");

    private UpdateRefusals() {}

    /// @param update null where there is none
    static void check(@Nullable Object update, String command) {
        if (update instanceof Collection<?>) {
            throw Unsupported.command("an update that is a pipeline", command);
        }
        if (update instanceof Document changes) {
            changes.entrySet().stream()
                    .filter(change -> change.getKey().startsWith("$"))
                    .forEach(change -> checkOperator(change.getKey(), change.getValue(), command));
        }
    }

    private static void checkOperator(String operator, @Nullable Object fields, String command) {
        if (!OPERATORS.contains(operator)) {
            throw Unsupported.command(operator, command);
        }
        if (fields instanceof Document document) {
            document.forEach((field, value) -> {
                if (POSITION.matcher(field).matches()) {
                    throw Unsupported.command(field, command);
                }
                checkValue(operator, value, command);
            });
        }
    }

    private static void checkValue(String operator, @Nullable Object value, String command) {
        var modified = value instanceof Document document && document.containsKey("$each") ? document : null;
        if (modified != null) {
            modified.keySet().stream()
                    .filter(modifier ->
                            !MODIFIERS.getOrDefault(operator, Set.of()).contains(modifier))
                    .findFirst()
                    .ifPresent(modifier -> {
                        throw Unsupported.command(modifier + " in " + operator, command);
                    });
        }
        if (operator.equals(ADD_TO_SET)) {
            checkElements(modified == null ? value : modified.get("$each"), command);
        }
        if (operator.equals("$pull") && value instanceof Document condition) {
            Filter.of(new Document("element", condition)); // understood, or it says what is not
        }
    }

    /// The library takes 1 and 1.0 for two numbers, and documents with other orders of fields for one.
    private static void checkElements(@Nullable Object value, String command) {
        switch (value) {
            case Collection<?> several -> several.forEach(one -> checkElements(one, command));
            case Number _ -> throw Unsupported.command("$addToSet of a number", command);
            case Document _ -> throw Unsupported.command("$addToSet of a document", command);
            case null, default -> {}
        }
    }
}
