package news.dateline.comment.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.comment.text.Word;

/// Words that are written so that a list does not find them: digits and signs for letters (`4r5e`), letters kept apart
/// (`a r s e`, `a-r-s-e`, `ar.se`), or both.
final class Disguise {

    private static final String SIGNS = "0134578@$!|€§";
    private static final String LETTERS = "oieastbasiies";

    /// Signs that stand for an `l` as well.
    private static final String TALL = "1!|";

    /// Between letters that stand alone this much is looked over.
    private static final int WIDEST_GAP = 3;

    private Disguise() {}

    /// A run of letters, digits and signs that may stand for letters.
    ///
    /// @param tall signs that may be `i` or `l` read as `l`; the other reading has them as `i`
    /// @param signs whether any sign stands for a letter
    /// @param letters whether there is a letter at all
    private record Piece(String read, String tall, boolean signs, boolean letters, int start, int end) {

        boolean isALetterAlone() {
            return letters && !signs && read.codePointCount(0, read.length()) == 1;
        }
    }

    /// The first disguised word that is listed.
    ///
    /// @param listed whether a folded word is
    /// @param longest of the listed words, in UTF-16 units
    static Optional<Word> find(String text, Predicate<String> listed, int longest) {
        var pieces = pieces(text);
        for (int first = 0; first < pieces.size(); first++) {
            var found = from(text, pieces, first, listed, longest);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Word> from(
            String text, List<Piece> pieces, int first, Predicate<String> listed, int longest) {
        var read = new StringBuilder();
        var tall = new StringBuilder();
        boolean letters = false;
        for (int last = first; last < pieces.size() && read.length() <= longest; last++) {
            var piece = pieces.get(last);
            if (last > first && !isJoined(text, pieces.get(last - 1), piece)) {
                break;
            }
            read.append(piece.read());
            tall.append(piece.tall());
            letters |= piece.letters();
            if (letters && (listed.test(read.toString()) || listed.test(tall.toString()))) {
                return Optional.of(new Word(read.toString(), pieces.get(first).start(), piece.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isJoined(String text, Piece before, Piece after) {
        var gap = text.substring(before.end(), after.start());
        return before.isALetterAlone() && after.isALetterAlone()
                ? gap.length() <= WIDEST_GAP
                : gap.length() == 1 && !Character.isWhitespace(gap.charAt(0));
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!belongs(text.codePointAt(at))) {
                add(pieces, text, start, at);
                start = at + Character.charCount(text.codePointAt(at));
            }
        }
        add(pieces, text, start, text.length());
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int start, int untrimmed) {
        int end = untrimmed;
        while (end > start && "!|".indexOf(text.charAt(end - 1)) >= 0) { // an exclamation, a rule
            end--;
        }
        if (end == start) {
            return;
        }
        var part = text.substring(start, end);
        pieces.add(new Piece(
                read(part, false),
                read(part, true),
                part.codePoints().anyMatch(character -> SIGNS.indexOf(character) >= 0),
                part.codePoints().anyMatch(Character::isLetter),
                start,
                end));
    }

    private static boolean belongs(int character) {
        return Word.belongsToAWord(character) || SIGNS.indexOf(character) >= 0;
    }

    private static String read(String part, boolean tall) {
        var letters = new StringBuilder();
        part.codePoints()
                .map(character -> letterFor(character, tall))
                .mapToObj(Character::toString)
                .map(Word::fold)
                .forEach(letters::append);
        return letters.toString();
    }

    private static int letterFor(int character, boolean tall) {
        int sign = SIGNS.indexOf(character);
        if (sign < 0) {
            return character;
        }
        return tall && TALL.indexOf(character) >= 0 ? 'l' : LETTERS.charAt(sign);
    }
}
