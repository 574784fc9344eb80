package news.dateline.gateway.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a reader goes after signing in: a page of this site, and nowhere else.
final class ReturnPath {

    static final String FRONT_PAGE = "/";

    private static final int LONGEST = 2_000;

    /// A slash that no second one follows: `//host` and `/\host` are other sites to a browser. No backslash and no
    /// control character anywhere, for browsers drop or turn them.
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    /// Pages that would sign in or out again.
    private static final Pattern LOOP = Pattern.compile("/(login|logout|oauth2)([/?#].*)?");

    private ReturnPath() {}

    static String of(@Nullable String asked) {
        return asked != null
                        && asked.length() <= LONGEST
                        && OWN_PAGE.matcher(asked).matches()
                        && !LOOP.matcher(asked).matches()
                ? asked
                : FRONT_PAGE;
    }
}
