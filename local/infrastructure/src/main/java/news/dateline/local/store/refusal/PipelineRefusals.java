package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import news.dateline.local.store.query.Filter;
import news.dateline.local.store.query.Unsupported;
import org.jspecify.annotations.Nullable;

/// Stages and expressions of an aggregate that the store would work out otherwise than MongoDB, or has not been shown
/// to work out alike.
final class PipelineRefusals {

    private static final String MATCH = "$match";
    private static final Set<String> STAGES = Set.of(
            "$sort",
            "$skip",
            "$limit",
            "$count",
            "$group",
            "$project",
            "$addFields",
            "$unset",
            "$unwind",
            "$lookup",
            "$replaceRoot",
            "$sortByCount");
    private static final Set<String> LOOKUP = Set.of("from", "localField", "foreignField", "as");
    private static final Set<String> ACCUMULATORS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet");

    private PipelineRefusals() {}

    static void check(List<Document> pipeline, String command) {
        for (int i = 0; i < pipeline.size(); i++) {
            for (var stage : pipeline.get(i).entrySet()) {
                if (i == 0 && stage.getKey().equals(MATCH) && stage.getValue() instanceof Document query) {
                    Filter.of(query);
                } else {
                    checkStage(stage.getKey(), stage.getValue(), command);
                }
            }
        }
    }

    private static void checkStage(String stage, @Nullable Object value, String command) {
        if (stage.equals(MATCH)) {
            throw Unsupported.command("$match after another stage", command);
        }
        if (!STAGES.contains(stage)) {
            throw Unsupported.command(stage, command);
        }
        if (value instanceof Document fields) {
            fields.forEach((field, expression) -> checkField(stage, field, expression, command));
        } else {
            checkExpression(value, command);
        }
    }

    private static void checkField(String stage, String field, @Nullable Object expression, String command) {
        if (stage.equals("$lookup") && !LOOKUP.contains(field)) {
            throw Unsupported.command(field + " in $lookup", command);
        }
        if (stage.equals("$group") && expression instanceof Document accumulator && !field.equals("_id")) {
            accumulator.forEach((operator, argument) -> {
                if (!ACCUMULATORS.contains(operator)) {
                    throw Unsupported.command(operator + " in $group", command);
                }
                checkExpression(argument, command);
            });
        } else {
            checkExpression(expression, command);
        }
    }

    /// A constant, a field, or a document or list of such.
    private static void checkExpression(@Nullable Object expression, String command) {
        switch (expression) {
            case String variable when variable.startsWith("$$") -> throw Unsupported.command(variable, command);
            case Collection<?> several -> several.forEach(one -> checkExpression(one, command));
            case Document document ->
                document.forEach((name, value) -> {
                    if (name.startsWith("$")) {
                        throw Unsupported.command(name, command);
                    }
                    checkExpression(value, command);
                });
            case null, default -> {}
        }
    }
}
