package news.dateline.gateway.limit;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;

/// What kind of thing a request asks for, as far as limits go.
enum RouteClass {
    READS,
    WRITES,
    LOGIN,
    COMMENTS;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /// As headers name it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param path as it was sent: whoever spells it otherwise is not let through to the service anyway, or is counted
    ///     as writing
    static RouteClass of(HttpMethod method, String path) {
        if (path.equals("/login") || path.startsWith("/login/") || path.startsWith("/oauth2/")) {
            return LOGIN;
        }
        if (READING.contains(method)) {
            return READS;
        }
        if (path.startsWith("/identity/")) {
            return LOGIN;
        }
        return method.equals(HttpMethod.POST) && path.endsWith("/comments") ? COMMENTS : WRITES;
    }
}
