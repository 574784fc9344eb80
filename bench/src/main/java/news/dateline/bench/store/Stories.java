package news.dateline.bench.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/// Stories of about a kilobyte in ten sections, indexed as the article-service does, and what is asked of them.
final class Stories {

    private static final int SECTIONS = 10;
    private static final int AT_ONCE = 1_000;
    private static final String AT = "state.publishedAt";
    private static final String SECTION = "state.section";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> collection;

    Stories(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.descending(AT, "_id"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending(SECTION), Indexes.descending(AT, "_id")));
        collection.createIndex(
                Indexes.ascending("state.slug"), new IndexOptions().unique(true).sparse(true));
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L + ((long) number << 16), number);
    }

    private static Document story(int number) {
        return new Document("_id", id(number))
                .append(REVISION, 1L)
                .append("sequence", 1L)
                .append(
                        "state",
                        new Document("section", "section" + number % SECTIONS)
                                .append("publishedAt", new Date(number * 1_000L))
                                .append("slug", "a-headline-of-some-length-" + number)
                                .append("headline", "A headline of some length " + number)
                                .append("body", "<p>What happened, and to whom.</p>".repeat(20)))
                .append("outbox", List.of());
    }

    /// In bulk.
    void fill(int from, int to) {
        for (int first = from; first < to; first += AT_ONCE) {
            collection.insertMany(IntStream.range(first, Math.min(to, first + AT_ONCE))
                    .mapToObj(Stories::story)
                    .toList());
        }
    }

    void insert(int number) {
        collection.insertOne(story(number));
    }

    /// The page of a section that begins at a story.
    void page(int number) {
        var section = Filters.eq(SECTION, "section" + number % SECTIONS);
        var page = collection
                .find(Filters.and(section, Filters.lte(AT, new Date(number * 1_000L))))
                .sort(Sorts.descending(AT, "_id"))
                .limit(20)
                .into(new ArrayList<>());
        if (page.isEmpty()) {
            throw new IllegalStateException("nothing on the page of story " + number);
        }
    }

    /// As an aggregate is saved: one revision becomes the next.
    void update(int number, long revision) {
        var found = collection.updateOne(
                Filters.and(Filters.eq(id(number)), Filters.eq(REVISION, revision)),
                Updates.combine(
                        Updates.inc(REVISION, 1L), Updates.set("state.headline", "Another headline " + revision)));
        if (found.getModifiedCount() != 1) {
            throw new IllegalStateException("story " + number + " is not at revision " + revision);
        }
    }
}
