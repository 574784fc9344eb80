package news.dateline.comment.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// What somebody typed, made fit to be shown: lines end in `\n`, NFC, nothing invisible, no blanks around.
///
/// Whether it may hold more than one line is the caller's to say; control characters are never mended but reported,
/// because no keyboard makes them.
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /// Control characters other than tab and line ends, and halves of surrogate pairs.
    public static boolean holdsControls(String typed) {
        return typed.codePoints().anyMatch(PlainText::isForbidden);
    }

    public static String clean(String typed) {
        var visible = new StringBuilder(typed.length());
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            int character = lines.codePointAt(at);
            if (character == 0x2028 || character == 0x2029) {
                visible.append('\n');
            } else if (isJoiner(character) ? joins(lines, at, visible) : !isInvisible(character)) {
                visible.appendCodePoint(character);
            }
        }
        return trim(Normalizer.normalize(visible, Form.NFC));
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isJoiner(int character) {
        return character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
    }

    /// Emoji, Persian and the scripts of India need joiners; between other letters they only hide a word.
    private static boolean joins(String text, int at, CharSequence before) {
        return !before.isEmpty()
                && at + 1 < text.length()
                && takesJoiners(Character.codePointBefore(before, before.length()))
                && takesJoiners(text.codePointAt(at + 1));
    }

    private static boolean takesJoiners(int character) {
        if (isJoiner(character) || isInvisible(character)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, GREEK, CYRILLIC -> false;
            case COMMON -> character > 0x2000 && !Character.isSpaceChar(character);
            default -> true;
        };
    }

    /// Without a shape of their own: they hide words from rules, reverse what is read or fake an empty line.
    private static boolean isInvisible(int character) {
        return character == 0x00AD // soft hyphen
                || character == 0x034F // combining grapheme joiner
                || character == 0x061C // Arabic letter mark
                || character == 0x115F
                || character == 0x1160 // Hangul fillers
                || character == 0x17B4
                || character == 0x17B5 // Khmer inherent vowels
                || character == 0x180E // Mongolian vowel separator
                || character == 0x200B // zero-width space
                || between(character, 0x200E, 0x200F) // left-to-right and right-to-left mark
                || between(character, 0x202A, 0x202E) // bidirectional embeddings and overrides
                || between(character, 0x2060, 0x206F) // word joiner, invisible operators, isolates
                || character == 0x3164
                || character == 0xFFA0 // Hangul fillers
                || character == 0xFEFF // byte order mark
                || between(character, 0xFFF9, 0xFFFB) // interlinear annotation
                || between(character, 0xE0000, 0xE0FFF); // tags and variation supplement
    }

    private static boolean between(int character, int first, int last) {
        return character >= first && character <= last;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
