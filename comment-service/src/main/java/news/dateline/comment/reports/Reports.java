package news.dateline.comment.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.marks.Marks;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// What readers reported, one report a reader and comment.
@Component
public class Reports {

    /// Kept of one comment; moderators know enough then.
    public static final int MOST = 100;

    private static final String COLLECTION = "reports";

    private final Marks<Report> marks;

    Reports(MongoOperations mongo) {
        this.marks = new Marks<>(mongo, COLLECTION, Report.class);
    }

    /// @param id comment and reader
    /// @param reader by the name that comments know them by, see [news.dateline.comment.comment.Author#writer()]
    /// @param reason one of those that the API knows
    public record Report(
            @Id String id,
            UUID comment,
            String reader,
            Instant at,
            String reason,
            @Nullable String text) {}

    /// @return how many there are of the comment now
    int add(UUID comment, String reader, Instant at, String reason, @Nullable String text) {
        var there = marks.count(comment, MOST);
        var isNew = there < MOST && marks.add(new Report(Marks.id(comment, reader), comment, reader, at, reason, text));
        return isNew ? marks.count(comment, MOST) : there; // others may report at the same time
    }

    public List<Report> on(UUID comment) {
        return marks.on(comment, MOST);
    }

    /// Everything one reader reported, by comment.
    ///
    /// @param after the comment the page before ended with
    public List<Report> of(String reader, UUID after, int limit) {
        return marks.of(reader, after, limit);
    }

    public void removeAllOf(String reader) {
        marks.removeAllOf(reader);
    }

    public void removeAllOn(UUID comment) {
        marks.removeAllOn(comment);
    }

    public static CollectionIndexes indexes() {
        return Marks.indexes(COLLECTION);
    }
}
