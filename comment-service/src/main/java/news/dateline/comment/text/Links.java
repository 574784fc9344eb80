package news.dateline.comment.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Addresses in a text, with a scheme or without.
public final class Links {

    private static final Pattern LINK = Pattern.compile("(?i)(?:\\b[a-z][a-z0-9+.-]{1,19}://|\\bwww\\.)[^\\s<>\"]+");

    private Links() {}

    public static Stream<MatchResult> in(String text) {
        return LINK.matcher(text).results();
    }
}
