package news.dateline.comment.moderation;

import java.util.Optional;

/// Mostly capitals. Scripts without case never shout, and a few acronyms are not shouting.
///
/// @param atLeast letters with a case below which nothing is judged
/// @param percent share of capitals from which it is shouting
record Shouting(int atLeast, int percent) implements TextRule {

    Shouting {
        if (atLeast < 1 || percent < 1 || percent > 100) {
            throw new IllegalArgumentException("%d letters, %d %%".formatted(atLeast, percent));
        }
    }

    @Override
    public String id() {
        return "shouting";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "The comment is written mostly in capitals.";
    }

    @Override
    public Optional<Range> breach(String text) {
        long capitals = text.codePoints().filter(Shouting::isCapital).count();
        long cased = capitals + text.codePoints().filter(Character::isLowerCase).count();
        return cased >= atLeast && capitals * 100 >= cased * percent
                ? Optional.of(fromFirstToLastCapital(text))
                : Optional.empty();
    }

    private static Range fromFirstToLastCapital(String text) {
        int start = 0;
        while (!isCapital(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (!isCapital(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Range(start, end);
    }

    private static boolean isCapital(int character) {
        return Character.isUpperCase(character) || Character.isTitleCase(character);
    }
}
