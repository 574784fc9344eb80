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

    /// Where an instance says whether it is ready.
    String readiness() {
        return this == IDENTITY ? "/identity/readyz" : "/readyz"; // all it has is below that
    }

    String address() {
        return SCHEME + "://" + word();
    }
}
