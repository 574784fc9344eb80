package news.dateline.article.story;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.article.text.Kebab;

/// The last part of a story's address, made of its headline.
public final class Slug {

    public static final int LONGEST = 80;

    private static final int LAST_NUMBER = 9;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private Slug() {}

    public static boolean isWellFormed(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches();
    }

    /// Slugs for a story, best first. The last one holds the story's id, so that it is free for this story at any rate.
    public static Stream<String> candidates(String headline, UUID story) {
        var words = Kebab.ascii(headline, LONGEST);
        var base = words.isEmpty() ? "story" : words;
        return Stream.of(
                        Stream.of(base),
                        IntStream.rangeClosed(2, LAST_NUMBER).mapToObj(number -> numbered(base, "" + number)),
                        Stream.of(numbered(base, story.toString())))
                .flatMap(slugs -> slugs);
    }

    private static String numbered(String base, String suffix) {
        return Kebab.ascii(base, LONGEST - 1 - suffix.length()) + "-" + suffix;
    }
}
