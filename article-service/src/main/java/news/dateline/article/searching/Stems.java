package news.dateline.article.searching;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// The languages whose words are known in all their forms. In every other one a word is found as it stands.
///
/// A dozen: each makes one more form of each word that is looked for, and the number of those is bounded.
final class Stems {

    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            Map.entry("ar", ArabicStemmer::new),
            Map.entry("de", GermanStemmer::new),
            Map.entry("en", EnglishStemmer::new),
            Map.entry("es", SpanishStemmer::new),
            Map.entry("fr", FrenchStemmer::new),
            Map.entry("it", ItalianStemmer::new),
            Map.entry("nl", DutchStemmer::new),
            Map.entry("pt", PortugueseStemmer::new),
            Map.entry("ru", RussianStemmer::new),
            Map.entry("sr", SerbianStemmer::new),
            Map.entry("sv", SwedishStemmer::new),
            Map.entry("tr", TurkishStemmer::new));

    /// Written without accents but in words of others.
    private static final String PLAIN = "en";

    private Stems() {}

    static Collection<String> languages() {
        return STEMMERS.keySet();
    }

    /// @param tag BCP 47
    /// @return one of [#languages], if it is a variety of one
    static Optional<String> language(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return STEMMERS.containsKey(language) ? Optional.of(language) : Optional.empty();
    }

    /// Whether a word without its accents may have another stem.
    static boolean hasAccents(String language) {
        return !language.equals(PLAIN);
    }

    /// A new one each time: a stemmer works on one word at a time.
    static SnowballStemmer of(String language) {
        return Objects.requireNonNull(STEMMERS.get(language), language).get();
    }
}
