package news.dateline.comment.comment;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/// Numbers that are counted where they are told, and so cannot drift from what is there.
public final class Counts {

    private static final String COUNT = "count";

    private Counts() {}

    /// How many documents there are, by the value of a field; what there is none of is left out.
    public static Map<UUID, Long> by(String field, Criteria counted, String collection, MongoOperations mongo) {
        var counts = new HashMap<UUID, Long>();
        mongo.aggregate(newAggregation(match(counted), group(field).count().as(COUNT)), collection, Document.class)
                .forEach(found -> counts.put(
                        found.get("_id", UUID.class),
                        found.get(COUNT, Number.class).longValue()));
        return counts;
    }
}
