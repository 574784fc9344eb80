package news.dateline.site.desk.moderation;

import news.dateline.site.desk.moderation.Moderated.Span;
import org.jspecify.annotations.Nullable;

/// Words with the ones marked that a rule objected to.
///
/// @param marked empty where none are
/// @param cutBefore whether something is left out before
/// @param cutAfter whether something is left out behind
public record Passage(String before, String marked, String after, boolean cutBefore, boolean cutAfter) {

    /// UTF-16 units on each side of what is marked, and twice as many where nothing is.
    static final int SHOWN = 320;

    static Passage of(String text, @Nullable Span span) {
        if (span == null || span.start() < 0 || span.end() > text.length() || span.start() >= span.end()) {
            return new Passage(text, "", "", false, false);
        }
        return new Passage(
                text.substring(0, span.start()),
                text.substring(span.start(), span.end()),
                text.substring(span.end()),
                false,
                false);
    }

    public boolean isCut() {
        return cutBefore || cutAfter;
    }

    /// With so much around what is marked as a list has room for; what is marked stays whole.
    Passage shortened() {
        if (marked.isEmpty()) {
            var end = cut(before, 2 * SHOWN);
            return new Passage(before.substring(0, end), "", "", false, end < before.length());
        }
        var start = before.length() - cut(before.length(), SHOWN);
        var first = start > 0 && Character.isLowSurrogate(before.charAt(start)) ? start + 1 : start;
        var end = cut(after, SHOWN);
        return new Passage(before.substring(first), marked, after.substring(0, end), first > 0, end < after.length());
    }

    /// Never in the middle of a character.
    private static int cut(String text, int most) {
        var end = cut(text.length(), most);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    /// A few more are not worth being left out.
    private static int cut(int length, int most) {
        return length <= most + most / 4 ? length : most;
    }
}
