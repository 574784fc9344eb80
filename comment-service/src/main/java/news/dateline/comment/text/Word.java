package news.dateline.comment.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word as rules compare it: case, diacritics, ligatures, invisible characters and letters of another script that
/// look alike make no difference.
///
/// @param folded never empty
/// @param start where it stands in the text, first UTF-16 unit
/// @param end one past the last UTF-16 unit
public record Word(String folded, int start, int end) {

    /// Cyrillic and Greek letters and the Latin ones that hardly anybody can tell them from (after UTS #39).
    private static final String LOOK = "авекмнорстухѕіјԛԝһьӏαβεικνορτυχγω";
    private static final String LIKE = "abekmhopctyxsijqwhblabeikvoptuxyw";

    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var folded = new StringBuilder();
        int start = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (belongsToAWord(character)) {
                start = folded.isEmpty() ? at : start;
                fold(character, folded);
            } else {
                addTo(words, folded, start, at);
            }
        }
        addTo(words, folded, start, text.length());
        return words;
    }

    /// As [#folded()] has it.
    public static String fold(String text) {
        var folded = new StringBuilder();
        text.codePoints().forEach(character -> fold(character, folded));
        return folded.toString();
    }

    public static boolean belongsToAWord(int character) {
        return Character.isLetterOrDigit(character) || isIgnored(character);
    }

    private static void addTo(List<Word> words, StringBuilder folded, int start, int end) {
        if (!folded.isEmpty()) {
            words.add(new Word(folded.toString(), start, end));
            folded.setLength(0);
        }
    }

    private static void fold(int character, StringBuilder folded) {
        // Up and down again, so that ß meets SS and ı meets I.
        var cased = Character.toString(character).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        Normalizer.normalize(cased, Form.NFKD)
                .codePoints()
                .filter(part -> !isIgnored(part))
                .map(Word::latin)
                .forEach(folded::appendCodePoint);
    }

    private static int latin(int character) {
        int place = LOOK.indexOf(character);
        return place < 0 ? character : LIKE.charAt(place);
    }

    private static boolean isIgnored(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
