package news.dateline.bench.edge;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A story of some forty thousand characters of HTML, which packs about as well as English does.
final class StoryPage {

    private static final int PARAGRAPHS = 66;
    private static final int WORDS = 90;
    private static final int VOCABULARY = 1_500;
    private static final int LISTED = 12;
    private static final int FEED_ENTRIES = 50;

    private StoryPage() {}

    static String html() {
        var random = new Random(1);
        var vocabulary =
                IntStream.range(0, VOCABULARY).mapToObj(_ -> word(random)).toList();
        var body = IntStream.range(0, PARAGRAPHS)
                .mapToObj(_ -> "<p>" + words(random, vocabulary, WORDS) + ".</p>\n")
                .collect(Collectors.joining());
        return "<!doctype html>\n<html lang=\"en\"><head><title>Fire at the harbour</title></head><body><main>\n" + body
                + "</main></body></html>\n";
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// A feed of the latest stories.
    static String atom() {
        var random = new Random(2);
        var vocabulary =
                IntStream.range(0, VOCABULARY).mapToObj(_ -> word(random)).toList();
        return IntStream.range(0, FEED_ENTRIES)
                .mapToObj(number -> """
                        <entry><id>urn:uuid:%s</id><title>%s</title>
                        <updated>2026-11-24T12:%02d:00Z</updated><published>2026-11-24T12:%02d:00Z</published>
                        <link href="https://news.test/world/%s"/><category term="world"/>
                        <summary>%s</summary><author><name>%s</name></author></entry>
                        """.formatted(
                                new UUID(random.nextLong(), random.nextLong()),
                                words(random, vocabulary, 8),
                                number,
                                number,
                                words(random, vocabulary, 8).replace(' ', '-'),
                                words(random, vocabulary, 20),
                                words(random, vocabulary, 2)))
                .collect(Collectors.joining("", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>"));
    }

    /// Some words are used far more often than others.
    private static String words(Random random, List<String> vocabulary, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> vocabulary.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 4))))
                .collect(Collectors.joining(" "));
    }

    /// A list of stories.
    static String json() {
        return IntStream.range(0, LISTED)
                .mapToObj("""
                        {"id": "01930000-0000-7000-8000-%012d", "headline": "Fire at the harbour", "section": "world", \
                        "standfirst": "Three ships burnt, and nobody was hurt, the harbour's master said last night.", \
                        "url": "/world/fire-at-the-harbour", "publishedAt": "2026-11-24T12:00:00Z"}"""::formatted)
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }
}
