package news.dateline.gateway.cache;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.gateway.PersonalPaths;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// What a request asks for, if everybody is given the same.
final class Target {

    private static final String SESSION = "DATELINE_SESSION=";

    /// Answers of the API that may be alike for all; what else there is has a reader.
    private static final List<String> PUBLIC_API =
            List.of("/api/articles", "/api/search", "/api/alerts", "/api/comments");

    /// What the gateway and identity-service answer themselves.
    private static final Set<String> NO_PAGES = Set.of("identity", "login", "logout", "oauth2", "actuator", "internal");

    private Target() {}

    /// Path and query as they were sent; empty where the answer may be somebody's own, or never ends. Pages are the
    /// same whoever asks; of the API, only what is asked for without a name.
    static Optional<String> of(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var path = request.getPath().value();
        if (!isRead(request.getMethod())
                || headers.getOrEmpty(HttpHeaders.ACCEPT).stream().anyMatch(type -> type.contains("event-stream"))
                || path.endsWith("/stream")) {
            return Optional.empty();
        }
        var first = PersonalPaths.firstSegment(request.getPath());
        var isPublic = path.startsWith("/api/")
                ? isBelowOneOf(PUBLIC_API, path) && !isNamed(headers)
                : !PersonalPaths.beginWith(first) && !NO_PAGES.contains(first);
        return isPublic ? Optional.of(targetOf(request)) : Optional.empty();
    }

    private static String targetOf(ServerHttpRequest request) {
        var query = request.getURI().getRawQuery();
        var path = request.getURI().getRawPath();
        return query == null ? path : path + "?" + query;
    }

    private static boolean isRead(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static boolean isNamed(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.AUTHORIZATION)
                || headers.getOrEmpty(HttpHeaders.COOKIE).stream().anyMatch(cookie -> cookie.contains(SESSION));
    }

    private static boolean isBelowOneOf(List<String> roots, String path) {
        return roots.stream()
                .anyMatch(root ->
                        path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/'));
    }
}
