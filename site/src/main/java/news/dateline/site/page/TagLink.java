package news.dateline.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A tag in lower-case kebab, as it stands in addresses. Letters of any script stay: the article service knows a
/// tag by either form.
///
/// @param name as the newsroom spells it
public record TagLink(String id, String name) {

    /// In characters.
    public static final int LONGEST = 50;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

    public static TagLink of(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var joined = NEITHER_LETTER_NOR_DIGIT.matcher(lower).replaceAll("-");
        return new TagLink(OUTER_HYPHENS.matcher(joined).replaceAll(""), name);
    }

    public String url() {
        return "/tags/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
