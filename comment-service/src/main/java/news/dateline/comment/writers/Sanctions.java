package news.dateline.comment.writers;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// The latest sanction of each writer, in force or over.
@Component
public class Sanctions {

    private static final String COLLECTION = "sanctions";

    private final MongoOperations mongo;

    Sanctions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Sanction> of(String writer) {
        return Optional.ofNullable(mongo.findById(writer, Sanction.class, COLLECTION));
    }

    /// By writer, of those who have one.
    public Map<String, Sanction> of(Collection<String> writers) {
        return mongo.find(Query.query(where("_id").in(writers)), Sanction.class, COLLECTION).stream()
                .collect(toMap(Sanction::writer, Function.identity()));
    }

    /// In place of the one there was.
    public void impose(Sanction sanction) {
        mongo.findAndReplace(
                Query.query(where("_id").is(sanction.writer())),
                sanction,
                FindAndReplaceOptions.options().upsert(),
                COLLECTION);
    }

    public void lift(String writer) {
        mongo.remove(Query.query(where("_id").is(writer)), COLLECTION);
    }
}
