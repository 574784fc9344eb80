package news.dateline.article.searching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Takes text apart into the words that are looked for: by the rules of Unicode, in small letters, without `l'`
/// before and `'s` behind; scripts that write no spaces in pairs of characters.
final class Wording extends Analyzer {

    /// Of Romance languages. In a word of another one they stand for nothing either.
    private static final CharArraySet ELIDED = new CharArraySet(
            List.of(
                    "l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "dell", "nell", "all",
                    "dall", "sull", "un", "quell"),
            true);

    private static final int EVERY_SCRIPT_WITHOUT_SPACES =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private static final Map<String, Wording> OF_STORIES = Stems.languages().stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> new Wording(List.of(language), Stems.hasAccents(language), true)));
    private static final Map<String, Wording> IN_ALL_FORMS = Stems.languages().stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language, language -> new Wording(List.of(language), true, true)));
    private static final Wording OF_OTHER_STORIES = new Wording(List.of(), true, true);

    /// Of what is looked for: nobody says in which language. Single characters of a script without spaces only where
    /// there is no pair.
    static final Wording OF_QUERIES = new Wording(Stems.languages(), true, false);

    /// Each word once, as it stands.
    static final Wording PLAIN = new Wording(List.of(), true, false);

    private static final int PART_GAP = 100;

    private final Collection<String> languages;
    private final boolean spelled;
    private final boolean singles;

    private Wording(Collection<String> languages, boolean spelled, boolean singles) {
        super(PER_FIELD_REUSE_STRATEGY); // all parts of a story are open at once
        this.languages = languages;
        this.spelled = spelled;
        this.singles = singles;
    }

    /// Each word in as few forms as it is found by: half as many to look through.
    ///
    /// @param language BCP 47
    static Wording ofStoryIn(String language) {
        return Stems.language(language).map(OF_STORIES::get).orElse(OF_OTHER_STORIES);
    }

    /// By which a guess is found, too.
    ///
    /// @param language BCP 47
    static Wording ofStoryInAllForms(String language) {
        return Stems.language(language).map(IN_ALL_FORMS::get).orElse(OF_OTHER_STORIES);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        var words = new LowerCaseFilter(new CJKWidthFilter(tokens));
        var bare = new EnglishPossessiveFilter(new ElisionFilter(words, ELIDED));
        var pairs = new CJKBigramFilter(bare, EVERY_SCRIPT_WITHOUT_SPACES, singles);
        return new TokenStreamComponents(tokens, new WordForms(pairs, languages, spelled));
    }

    /// What is looked for together never begins in one part of a story and ends in the next.
    @Override
    public int getPositionIncrementGap(String field) {
        return PART_GAP;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new WordForms(new LowerCaseFilter(word), List.of(), true);
    }
}
