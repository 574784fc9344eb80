package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.dateline.local.store.query.Projection;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Stages that give each document other fields.
final class Fields {

    private static final int NOTHING_ASKED = 40177;
    private static final int NO_NAMES = 31120;
    private static final int NO_ROOT = 40231;
    private static final int ROOT_NO_DOCUMENT = 40228;

    private Fields() {}

    /// Fields to take or to leave out, and new ones at the end.
    static Stage projected(Document fields) {
        refuseEmpty(fields);
        var plain = new Document();
        var worked = new Document();
        fields.forEach((name, value) -> {
            Expression.of(value); // names what is within it
            (value instanceof String ? worked : plain).put(name, value);
        });
        if (worked.isEmpty()) {
            return each(Projection.of(plain, "$project"));
        }
        if (worked.containsKey("_id") || plain.keySet().stream().anyMatch(name -> isLeftOut(name, plain.get(name)))) {
            throw Unsupported.command("a new field with another left out, or a new _id", "$project");
        }
        plain.putIfAbsent("_id", 1);
        var taken = Utils.isTrue(plain.get("_id")) || plain.size() > 1 ? Projection.of(plain, "$project") : null;
        var added = expressions(worked);
        return each(document -> with(document, taken == null ? new Document() : taken.apply(document), added));
    }

    private static boolean isLeftOut(String name, @Nullable Object value) {
        return !name.equals("_id") && !Utils.isTrue(value);
    }

    /// New ones at the end, others in their places; one of nothing is removed.
    static Stage added(Document fields) {
        refuseEmpty(fields);
        var added = expressions(fields);
        return each(document -> with(document, document, added));
    }

    private static Map<String, Expression> expressions(Document fields) {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            var expression = Expression.of(value);
            if (name.isEmpty() || name.contains(".") || name.startsWith("$") || value instanceof Document) {
                throw Unsupported.command(name + ": " + value, "an aggregate");
            }
            expressions.put(name, expression);
        });
        return expressions;
    }

    private static Document with(Document document, Document kept, Map<String, Expression> added) {
        var result = kept.clone();
        added.forEach((name, expression) -> {
            var value = expression.of(document);
            if (value instanceof Missing) {
                result.remove(name);
            } else {
                result.put(name, value);
            }
        });
        return result;
    }

    static Stage removed(@Nullable Object paths) {
        var fields = new Document();
        for (var path : paths instanceof List<?> several ? several : Collections.singletonList(paths)) {
            if (!(path instanceof String name)) {
                throw new MongoServerError(NO_NAMES, "$unset needs a string or an array of strings");
            }
            fields.put(name, 0);
        }
        refuseEmpty(fields);
        return each(Projection.of(fields, "$unset"));
    }

    static Stage inPlaceOfAll(Document root) {
        if (!root.keySet().equals(Set.of("newRoot"))) {
            throw new MongoServerError(NO_ROOT, "$replaceRoot needs a newRoot, and nothing else");
        }
        var expression = Expression.of(root.get("newRoot"));
        return each(document -> {
            if (expression.of(document) instanceof Document other) {
                return other;
            }
            throw new MongoServerError(ROOT_NO_DOCUMENT, "'newRoot' expression must evaluate to an object");
        });
    }

    private static Stage each(Function<Document, Document> change) {
        return (documents, _) -> documents.map(change);
    }

    private static void refuseEmpty(Document fields) {
        if (fields.isEmpty()) {
            throw new MongoServerError(NOTHING_ASKED, "specification must have at least one field");
        }
    }
}
