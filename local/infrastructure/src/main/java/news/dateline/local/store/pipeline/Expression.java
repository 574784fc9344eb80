package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// What is worked out of a document: a field, a constant, or a document or a list of such.
@FunctionalInterface
interface Expression {

    int NO_FIELD_PATH = 15998;

    /// @return [Missing] where there is no such field
    @Nullable Object of(Document document);

    /// @throws MongoServerError naming what is not understood
    static Expression of(@Nullable Object expression) {
        return switch (expression) {
            case String variable when variable.startsWith("$$") -> throw Unsupported.command(variable, "an aggregate");
            case String path when path.startsWith("$") -> field(path.substring(1));
            case Document document -> document(document);
            case Collection<?> several -> list(several);
            case null, default -> _ -> expression;
        };
    }

    /// Of an array on the way, a list of what its documents have there; a number is a name like any other.
    private static Expression field(String path) {
        var names = names(path);
        return document -> value(document, names);
    }

    /// @throws MongoServerError if one of them is empty or begins with a dollar
    static List<String> names(String path) {
        var names = List.of(path.split("\\.", -1));
        if (names.stream().anyMatch(name -> name.isEmpty() || name.startsWith("$"))) {
            throw new MongoServerError(
                    NO_FIELD_PATH, "FieldPath field names may not be empty or begin with $: " + path);
        }
        return names;
    }

    private static @Nullable Object value(@Nullable Object value, List<String> names) {
        if (names.isEmpty()) {
            return value;
        }
        return switch (value) {
            case Document document -> value(document.getOrMissing(names.getFirst()), names.subList(1, names.size()));
            case Collection<?> several -> {
                List<@Nullable Object> found = new ArrayList<>();
                several.stream()
                        .map(one -> value(one, names))
                        .filter(one -> !(one instanceof Missing))
                        .forEach(found::add);
                yield found;
            }
            case null, default -> Missing.getInstance();
        };
    }

    private static Expression document(Document fields) {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith("$") || name.contains(".")) {
                throw Unsupported.command(name, "an aggregate");
            }
            expressions.put(name, of(value));
        });
        return document -> {
            var result = new Document();
            expressions.forEach((name, expression) -> {
                if (!(expression.of(document) instanceof Missing)) {
                    result.put(name, expression.of(document));
                }
            });
            return result;
        };
    }

    private static Expression list(Collection<?> several) {
        List<Expression> expressions = several.stream().map(Expression::of).toList();
        return document -> {
            List<@Nullable Object> result = new ArrayList<>();
            expressions.forEach(expression -> result.add(orNull(expression.of(document))));
            return result;
        };
    }

    static @Nullable Object orNull(@Nullable Object value) {
        return value instanceof Missing ? null : value;
    }
}
