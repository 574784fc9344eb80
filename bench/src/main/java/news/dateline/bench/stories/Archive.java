package news.dateline.bench.stories;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/// Published stories as the article-service keeps them, some three kilobytes each: put there directly, for a hundred
/// thousand publications would take longer than everything that is measured.
public final class Archive {

    private static final int AT_ONCE = 1_000;
    private static final int SECTIONS = 10;
    private static final int TAGS = 1_000;
    private static final int PLACES = 400;
    private static final int COUNTRIES = 80;
    private static final long FIRST = 1_700_000_000_000L;
    private static final long BETWEEN = 240_000;
    private static final UUID AUTHOR = new UUID(0x0193_0000_0000_7000L, 1);
    private static final String STANDFIRST = "What happened, to whom, and why it matters to everybody who lives there.";
    private static final String BODY =
            "<p>The harbour council voted on Tuesday to keep the old lifting bridge open to trams, twelve to nine.</p>"
                    .repeat(24);

    private final MongoCollection<Document> stories;
    private final MongoCollection<Document> slugs;
    private final IntFunction<Text> texts;

    /// What a story says.
    public record Text(String headline, String standfirst, String body) {}

    /// Of stories that say the same, but for their headlines.
    Archive(MongoDatabase database) {
        this(database, number -> new Text("A headline of some length " + number, STANDFIRST, BODY));
    }

    /// @param texts what each story says
    public Archive(MongoDatabase database, IntFunction<Text> texts) {
        this.texts = texts;
        stories = database.getCollection("articles");
        slugs = database.getCollection("slugs");
    }

    static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L + ((long) number << 16), number);
    }

    static String slug(int number) {
        return "a-headline-of-some-length-" + number;
    }

    public static String section(int number) {
        return "section-" + number % SECTIONS;
    }

    /// One story in ten has the first one; the others are rare.
    static String commonTag() {
        return "tag-0";
    }

    static String rareTag(int number) {
        return "tag-" + (1 + number % TAGS);
    }

    /// Whether the service has made all of its indexes yet.
    public boolean hasIndexes(int most) {
        return stories.listIndexes().into(new ArrayList<>()).size() > most;
    }

    public void fill(int stories) {
        for (int first = 0; first < stories; first += AT_ONCE) {
            var numbers = IntStream.range(first, Math.min(stories, first + AT_ONCE))
                    .boxed()
                    .toList();
            slugs.insertMany(numbers.stream().map(Archive::reservation).toList());
            this.stories.insertMany(numbers.stream().map(this::story).toList());
        }
    }

    private static Document reservation(int number) {
        return new Document("_id", slug(number)).append("story", id(number)).append("_class", "slug");
    }

    private Document story(int number) {
        var at = new Date(FIRST + number * BETWEEN);
        var by = new Document("userId", AUTHOR).append("name", "Ada").append("at", at);
        return new Document("_id", id(number))
                .append("revision", 2L)
                .append("sequence", 1L)
                .append(
                        "state",
                        new Document("author", new Document("userId", AUTHOR).append("name", "Ada"))
                                .append("content", content(number, at))
                                .append("status", live(number, at, by))
                                .append("createdAt", at)
                                .append("updatedAt", at)
                                .append("saved", by)
                                .append("trail", new Document("entries", trail(by, at)))
                                .append("_class", "story"))
                .append("outbox", List.of());
    }

    private Document content(int number, Date at) {
        var text = texts.apply(number);
        return new Document("headline", text.headline())
                .append("standfirst", text.standfirst())
                .append(
                        "dateline",
                        new Document("place", "Place " + number % PLACES)
                                .append("country", "Country " + number % COUNTRIES)
                                .append("agency", "AGENCY")
                                .append("filedAt", at))
                .append("body", text.body())
                .append("section", section(number))
                .append("tags", tags(number))
                .append("urgency", 5)
                .append("language", "en")
                .append("bylines", List.of(new Document("name", "Ada Byron")));
    }

    private static List<Document> tags(int number) {
        var common = number % 10 == 0 ? Stream.of(commonTag()) : Stream.<String>empty();
        return Stream.concat(common, IntStream.range(0, 4).mapToObj(offset -> rareTag(number * 7 + offset * 131)))
                .distinct()
                .map(tag -> new Document("name", tag).append("key", tag))
                .toList();
    }

    private static Document live(int number, Date at, Document by) {
        return new Document("slug", slug(number))
                .append("version", 1L)
                .append("publishedAt", at)
                .append("published", by)
                .append("changes", List.of())
                .append("_class", "live");
    }

    private static List<Document> trail(Document by, Date at) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(entry -> new Document("number", (long) entry)
                        .append("act", entry == 1 ? "BEGUN" : "PUBLISHED")
                        .append("by", by)
                        .append("until", at)
                        .append("times", 1))
                .toList();
    }
}
