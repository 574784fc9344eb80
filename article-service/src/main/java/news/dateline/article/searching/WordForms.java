package news.dateline.article.searching;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.tartarus.snowball.SnowballStemmer;

/// Gives each word without its accents and, at the same place, its stem in each of some languages; or the stem alone.
/// It says whose it is, `:en:elect`: the stem of a word in one language is another word in another.
final class WordForms extends TokenFilter {

    private static final String LETTERS = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];

    private static final char LAST_OF_ASCII = 0x7f;

    private final boolean spelled;
    private final Map<String, SnowballStemmer> stemmers = new LinkedHashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    /// @param languages of [Stems#languages]
    /// @param spelled whether words that have a stem are given themselves, too
    WordForms(TokenStream words, Collection<String> languages, boolean spelled) {
        super(words);
        this.spelled = spelled;
        languages.forEach(language -> stemmers.put(language, Stems.of(language)));
    }

    @Override
    public boolean incrementToken() throws IOException {
        var form = waiting.poll();
        if (form != null) {
            term.setEmpty().append(form);
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        if (type.type().equals(LETTERS)) {
            stemmers.forEach((language, stemmer) -> waiting.add(":" + language + ":" + stem(word, language, stemmer)));
        }
        var stem = spelled ? null : waiting.poll();
        term.setEmpty().append(stem == null ? folded(word) : stem);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    /// Where accents say nothing, whoever types none gets the same stem.
    private static String stem(String word, String language, SnowballStemmer stemmer) {
        stemmer.setCurrent(Stems.hasAccents(language) ? word : folded(word));
        stemmer.stem();
        return folded(stemmer.getCurrent());
    }

    /// Nearly all words are plain ASCII, where there is nothing to fold.
    private static String folded(String word) {
        if (isPlain(word)) {
            return word;
        }
        var letters = word.toCharArray();
        var folded = new char[4 * letters.length];
        var length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }

    private static boolean isPlain(String word) {
        for (var at = 0; at < word.length(); at++) {
            if (word.charAt(at) > LAST_OF_ASCII) {
                return false;
            }
        }
        return true;
    }
}
