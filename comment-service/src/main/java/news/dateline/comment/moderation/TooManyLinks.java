package news.dateline.comment.moderation;

import java.util.Optional;
import java.util.regex.Pattern;

/// More links than a reply needs; the first one too many is the one objected to.
record TooManyLinks(int allowed) implements TextRule {

    private static final Pattern LINK = Pattern.compile("(?i)(?:\\b[a-z][a-z0-9+.-]{1,19}://|\\bwww\\.)[^\\s<>\"]+");

    TooManyLinks {
        if (allowed < 0) {
            throw new IllegalArgumentException("links allowed: " + allowed);
        }
    }

    @Override
    public String id() {
        return "links";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return allowed == 0
                ? "Links are not allowed."
                : "A comment may hold at most %d link%s.".formatted(allowed, allowed == 1 ? "" : "s");
    }

    @Override
    public Optional<Range> breach(String text) {
        return LINK.matcher(text).results().skip(allowed).findFirst().map(link -> new Range(link.start(), link.end()));
    }
}
