package news.dateline.article.text;

import java.text.Normalizer;

/// Plain text as it is kept: Unicode in composed form (NFC), no blank at either end.
public final class Line {

    private Line() {}

    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /// Whether it stays within one line and can be sent at all: no control character, no break, no half of a pair.
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(Line::isUnfit);
    }

    /// As [#isClean], for text that may run over several lines.
    public static boolean isCleanBlock(String text) {
        return text.codePoints().noneMatch(Line::isUnfitInBlock);
    }

    /// What is left of a block once its control characters are gone.
    static String withoutControls(String text) {
        if (isCleanBlock(text)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isUnfitInBlock(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isUnfitInBlock(int point) {
        return point != '\n' && point != '\r' && point != '\t' && isUnfit(point);
    }

    private static boolean isUnfit(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
