package news.dateline.gateway.limit;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// What kind of thing a request asks for, as far as limits go.
enum RouteClass {
    READS,
    WRITES,
    LOGIN,
    COMMENTS,
    PICTURES;

    private static final Set<String> FOR_PICTURES = Set.of("/api/media", "/desk/pictures");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /// As headers name it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RouteClass of(HttpMethod method, PathContainer sent) {
        var path = plain(sent);
        if (path.equals("/login") || path.startsWith("/login/") || path.startsWith("/oauth2/")) {
            return LOGIN;
        }
        if (READING.contains(method)) {
            return READS;
        }
        if (path.startsWith("/identity/")) {
            return LOGIN;
        }
        if (!method.equals(HttpMethod.POST)) {
            return WRITES;
        }
        return path.endsWith("/comments") ? COMMENTS : FOR_PICTURES.contains(path) ? PICTURES : WRITES;
    }

    /// As routes are found by it, whichever letters were escaped and whatever stands behind a semicolon: another
    /// spelling is no other allowance.
    private static String plain(PathContainer path) {
        var sent = path.value();
        return sent.indexOf('%') < 0 && sent.indexOf(';') < 0
                ? sent
                : path.elements().stream().map(RouteClass::plain).collect(Collectors.joining());
    }

    private static String plain(PathContainer.Element element) {
        return element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value();
    }
}
