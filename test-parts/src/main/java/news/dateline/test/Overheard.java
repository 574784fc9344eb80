package news.dateline.test;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/// Every question that a service asks its store: import it into a test, and hold them against the indexes there are.
public final class Overheard implements CommandListener {

    /// Where each command says which documents it means.
    private static final Map<String, String> FILTERS = Map.of(
            "find", "filter", "findAndModify", "query", "count", "query", "distinct", "query", "aggregate", "pipeline");

    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();

    @Bean
    MongoClientSettingsBuilderCustomizer listening() {
        return settings -> settings.addCommandListener(this);
    }

    /// @param sort empty where any order will do
    public record Question(String collection, BsonDocument filter, BsonDocument sort) {

        /// Whether an index with these fields leads to no other documents than are asked for, or to all in the order
        /// that is asked for: what is equal comes first, then what is ordered by, or a range.
        public boolean isAnsweredBy(List<Map.Entry<String, Integer>> index) {
            var equal = known(index);
            var rest = index.subList(equal, index.size());
            return sort.isEmpty()
                    ? equal > 0 || isLimited(index.getFirst().getKey())
                    : isOrderedBy(rest)
                            && (equal > 0 || isLimited(rest.getFirst().getKey()));
        }

        /// How many of an index's leading fields it knows the values of.
        public int known(List<Map.Entry<String, Integer>> index) {
            return (int)
                    index.stream().takeWhile(field -> isEqual(field.getKey())).count();
        }

        private boolean isOrderedBy(List<Map.Entry<String, Integer>> rest) {
            var wanted = sort.entrySet().stream()
                    .map(field -> Map.entry(
                            field.getKey(), field.getValue().asNumber().intValue()))
                    .toList();
            var reversed = wanted.stream()
                    .map(field -> Map.entry(field.getKey(), -field.getValue()))
                    .toList();
            return rest.size() >= wanted.size()
                    && Stream.of(wanted, reversed).anyMatch(rest.subList(0, wanted.size())::equals);
        }

        private boolean isEqual(String field) {
            return demands(field)
                            .anyMatch(demand ->
                                    !demand.isDocument() || demand.asDocument().containsKey("$eq"))
                    || sort.isEmpty() && isLimited(field, "$in");
        }

        private boolean isLimited(String field) {
            return isLimited(field, "$lt", "$lte", "$gt", "$gte", "$in");
        }

        private boolean isLimited(String field, String... operators) {
            return demands(field)
                    .filter(BsonValue::isDocument)
                    .anyMatch(demand -> Stream.of(operators).anyMatch(demand.asDocument()::containsKey));
        }

        private Stream<BsonValue> demands(String field) {
            return all(filter).flatMap(part -> Stream.ofNullable(part.get(field)));
        }

        private static Stream<BsonDocument> all(BsonDocument filter) {
            var parts = filter.getArray("$and", new BsonArray()).stream().map(BsonValue::asDocument);
            return Stream.concat(Stream.of(filter), parts.flatMap(Question::all));
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var command = event.getCommand().clone(); // the driver takes its buffers back
        var name = event.getCommandName();
        if (FILTERS.containsKey(name)) {
            questions.add(question(command, name, command.get(FILTERS.get(name))));
        } else if (name.equals("update") || name.equals("delete")) {
            command.getArray(name + "s", new BsonArray())
                    .forEach(part -> questions.add(
                            question(command, name, part.asDocument().get("q"))));
        }
    }

    private static Question question(BsonDocument command, String name, @Nullable BsonValue filter) {
        var sort = command.getDocument("sort", new BsonDocument());
        return new Question(command.getString(name).getValue(), demanded(filter), sort);
    }

    /// Of an aggregate, what it begins with.
    private static BsonDocument demanded(@Nullable BsonValue filter) {
        if (filter == null) {
            return new BsonDocument();
        }
        if (filter.isArray() && !filter.asArray().isEmpty()) {
            return filter.asArray().getFirst().asDocument().getDocument("$match", new BsonDocument());
        }
        return filter.isDocument() ? filter.asDocument() : new BsonDocument();
    }

    public List<Question> questions() {
        return new ArrayList<>(questions);
    }
}
