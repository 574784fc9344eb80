package news.dateline.article.text;

import com.ibm.icu.util.ULocale;

/// Which way a language is written, as Unicode's CLDR has it: by its script where the tag names one, else by the script
/// that it is usually written in there: Panjabi from left to right in India, from right to left in Pakistan.
public final class Direction {

    private Direction() {}

    /// `rtl` or `ltr`, for a BCP 47 tag.
    public static String of(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
