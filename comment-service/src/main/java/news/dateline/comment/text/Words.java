package news.dateline.comment.text;

import org.jspecify.annotations.Nullable;

/// What somebody typed, cleaned, and what is wrong with it.
///
/// @param fault for people, absent if all is well
public record Words(String text, @Nullable String fault) {

    private static final int LONGEST_COMMENT = 5_000;
    private static final int MOST_LINKS = 20;

    /// A comment's: 1 to 5,000 characters, at most 20 links.
    public static Words ofComment(@Nullable String typed) {
        var words = of(typed, LONGEST_COMMENT);
        return words.fault == null
                        && Links.in(words.text).skip(MOST_LINKS).findAny().isPresent()
                ? new Words(words.text, "must hold at most %d links".formatted(MOST_LINKS))
                : words;
    }

    /// Counted in characters as Unicode has them, not in UTF-16 units.
    public static Words of(@Nullable String typed, int longest) {
        var text = PlainText.clean(typed == null ? "" : typed);
        if (typed != null && PlainText.holdsControls(typed)) {
            return new Words(text, "must not hold control characters");
        }
        if (text.isEmpty()) {
            return new Words(text, "must not be empty");
        }
        return new Words(
                text,
                text.codePointCount(0, text.length()) > longest
                        ? "must be at most %,d characters long".formatted(longest)
                        : null);
    }
}
