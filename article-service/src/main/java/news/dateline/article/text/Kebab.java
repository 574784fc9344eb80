package news.dateline.article.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words for a link: lower case, joined by single hyphens, none at either end.
public final class Kebab {

    /// Letters that Unicode does not decompose, as newsrooms spell them in ASCII.
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ı", "i"));

    private static final Pattern SPELLABLE = Pattern.compile("[ßæœøđðþłı]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
    private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Kebab() {}

    /// Folded to `[a-z0-9-]`, at most `longest` characters and cut between words where it can be.
    /// Empty when the text has no letter that ASCII can spell.
    public static String ascii(String text, int longest) {
        return cut(joined(folded(text), NOT_ASCII_WORD), longest);
    }

    /// Folded like [#ascii], but letters of other scripts stay: `Косово` is a word of its own.
    public static String letters(String text) {
        return joined(Normalizer.normalize(folded(text), Normalizer.Form.NFC), NOT_WORD);
    }

    private static String folded(String text) {
        var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var letters = APOSTROPHES.matcher(apart).replaceAll(""); // once apart: ŉ is made with one
        var plain = MARKS.matcher(letters)
                .replaceAll("")
                .toLowerCase(Locale.ROOT); // what had no small letter may be made of one that has: ϒ
        return SPELLABLE.matcher(plain).replaceAll(found -> SPELLED.getOrDefault(found.group(), ""));
    }

    private static String joined(String text, Pattern gaps) {
        var hyphens = gaps.matcher(text).replaceAll("-");
        var from = hyphens.startsWith("-") ? 1 : 0;
        var to = hyphens.length() > from && hyphens.endsWith("-") ? hyphens.length() - 1 : hyphens.length();
        return hyphens.substring(from, to);
    }

    private static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        var end = words.lastIndexOf('-', longest);
        return words.substring(0, end > 0 ? end : longest);
    }
}
