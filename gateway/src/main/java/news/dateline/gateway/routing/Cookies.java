package news.dateline.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// No service sees a reader's cookies or sets one: who is asking, the token says. The identity service alone has a
/// cookie of its own.
@Component
final class Cookies implements HttpHeadersFilter {

    private static final String IDENTITY_COOKIE = "DATELINE_IDENTITY";

    @Override
    public HttpHeaders filter(HttpHeaders passing, ServerWebExchange exchange) {
        var headers = HttpHeaders.copyOf(passing);
        var own = passing.getOrEmpty(HttpHeaders.COOKIE).isEmpty() || !isIdentity(exchange)
                ? List.<String>of()
                : ownCookies(exchange);
        headers.remove(HttpHeaders.COOKIE);
        own.forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie));
        if (!isIdentity(exchange)) {
            headers.remove(HttpHeaders.SET_COOKIE);
        }
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return true; // what goes in and what comes out
    }

    private static boolean isIdentity(ServerWebExchange exchange) {
        return Passing.serviceOf(exchange) == Service.IDENTITY;
    }

    private static List<String> ownCookies(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().getOrDefault(IDENTITY_COOKIE, List.of()).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
    }
}
