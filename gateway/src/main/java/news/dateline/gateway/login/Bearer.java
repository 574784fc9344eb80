package news.dateline.gateway.login;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// A token that the client itself brings (RFC 6750).
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static boolean isIn(ServerHttpRequest request) {
        var authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    static String of(ServerHttpRequest request) {
        return String.valueOf(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .substring(SCHEME.length())
                .strip();
    }
}
