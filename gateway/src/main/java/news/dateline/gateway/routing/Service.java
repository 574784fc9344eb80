package news.dateline.gateway.routing;

import java.util.Locale;

/// What stands behind the gateway.
public enum Service {
    ARTICLE,
    COMMENT,
    NOTIFICATION,
    IDENTITY,
    SITE;

    /// Scheme of a route's address, before an instance is chosen.
    static final String SCHEME = "service";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Service of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String address() {
        return SCHEME + "://" + word();
    }
}
