package news.dateline.messaging.export;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Pages through a collection by id.
final class Export {

    private static final int PAGE = 1_000;

    /// @param next where to go on, absent on the last page
    record Page<T>(List<T> items, @Nullable UUID next) {}

    /// @param unsent events not in Kafka yet
    /// @param unsentSince when the oldest of them was saved
    record AggregateRow(
            UUID id,
            long revision,
            long sequence,
            int unsent,
            @Nullable Instant unsentSince) {

        static AggregateRow of(Document document) {
            var since = document.getDate("outboxSince");
            return new AggregateRow(
                    document.get("_id", UUID.class),
                    document.getLong("revision"),
                    document.getLong("sequence"),
                    document.getList("outbox", Document.class, List.of()).size(),
                    since == null ? null : since.toInstant());
        }
    }

    record ProjectionRow(UUID id, long sequence) {

        static ProjectionRow of(Document document) {
            return new ProjectionRow(document.get("_id", UUID.class), document.getLong("sequence"));
        }
    }

    private final MongoOperations mongo;

    Export(MongoOperations mongo) {
        this.mongo = mongo;
    }

    <T> Page<T> page(String collection, @Nullable UUID after, Function<Document, T> row) {
        var query = new Query().with(Sort.by("_id")).limit(PAGE);
        query.fields().include("revision", "sequence", "outbox.id", "outboxSince");
        if (after != null) {
            query.addCriteria(where("_id").gt(after));
        }
        var documents = mongo.find(query, Document.class, collection);
        var next = documents.size() < PAGE ? null : documents.getLast().get("_id", UUID.class);
        return new Page<>(documents.stream().map(row).toList(), next);
    }
}
