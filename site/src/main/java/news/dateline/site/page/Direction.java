package news.dateline.site.page;

import java.util.Locale;
import java.util.Set;

/// Which way a language is written.
public final class Direction {

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", "ji");

    private Direction() {}

    /// `rtl` or `ltr`, for a BCP 47 tag.
    public static String of(String language) {
        var locale = Locale.forLanguageTag(language);
        var rightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }
}
