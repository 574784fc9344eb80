package news.dateline.article.story;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The first part of a story's address: `world` in `/world/nato-deploys-700-more-soldiers`.
public final class Section {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    /// What the site itself answers to.
    private static final Set<String> RESERVED = Set.of(
            "actuator",
            "alerts",
            "api",
            "assets",
            "comments",
            "desk",
            "error",
            "feeds",
            "icons",
            "identity",
            "login",
            "logout",
            "me",
            "media",
            "oauth2",
            "offline",
            "search",
            "sitemaps",
            "tags");

    private Section() {}

    public static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /// What readers call it: `Old town` for `old-town`.
    ///
    /// @param name well-formed
    public static String title(String name) {
        var words = name.replace('-', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
