package news.dateline.bench.comments;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/// Stories that take comments, and threads of published ones, as the comment-service keeps them: put there directly,
/// for
/// a hundred thousand submissions would take longer than everything that is measured.
final class Threads {

    private static final int AT_ONCE = 1_000;
    private static final long FIRST = 1_700_000_000_000L;
    private static final long BETWEEN = 1_000;
    private static final String BODY =
            "The bridge was there before any of us, and so were its trams. Whoever wants it gone has to say what the "
                    + "people on the other side shall do in winter. Nobody on the council has, as far as I have heard.";

    private final MongoCollection<Document> stories;
    private final MongoCollection<Document> comments;

    Threads(MongoDatabase database) {
        stories = database.getCollection("stories");
        comments = database.getCollection("comments");
    }

    static UUID story(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /// Whether the service has made all of its indexes yet.
    boolean hasIndexes(int most) {
        return comments.listIndexes().into(new ArrayList<>()).size() > most;
    }

    void open(int number) {
        var copy = new Document("stage", "PUBLISHED")
                .append("version", 1L)
                .append("section", "city")
                .append("language", "en")
                .append("headline", "A headline of some length " + number)
                .append("url", "/city/a-headline-of-some-length-" + number);
        stories.insertOne(
                new Document("_id", story(number)).append("sequence", 1L).append("copy", copy));
    }

    /// Fills the thread of a story.
    void fill(int number, int length) {
        for (int first = 0; first < length; first += AT_ONCE) {
            comments.insertMany(IntStream.range(first, Math.min(length, first + AT_ONCE))
                    .mapToObj(comment -> comment(number, comment))
                    .toList());
        }
    }

    private static Document comment(int story, int number) {
        var at = new Date(FIRST + number * BETWEEN);
        var id = new UUID(at.getTime() << 16 | 0x7000, 0x8000_0000_0000_0000L | (long) story << 32 | number);
        var writer = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number % 5_000);
        return new Document("_id", id)
                .append("revision", 2L)
                .append("sequence", 2L)
                .append(
                        "state",
                        new Document("_class", "comment")
                                .append("_id", id)
                                .append(
                                        "place",
                                        new Document("articleId", story(story))
                                                .append("articleVersion", 1L)
                                                .append("depth", 0))
                                .append(
                                        "filing",
                                        new Document("section", "city")
                                                .append("writer", writer.toString())
                                                .append("lately", 1))
                                .append(
                                        "author",
                                        new Document("_class", "member")
                                                .append("_id", writer)
                                                .append("name", "Reader " + number % 5_000))
                                .append("body", BODY)
                                .append("submittedAt", at)
                                .append("status", new Document("_class", "published").append("at", at)))
                .append("outbox", List.of());
    }
}
