package news.dateline.gateway.login;

import java.util.Set;
import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Another site can make a browser send a form here, and the browser adds the reader's cookies. Whatever may change
/// something and comes with a cookie must therefore come from a page of this site; browsers say where from.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring Security, whose filters act on some of these requests
final class SameOrigin implements WebFilter {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final PublicAddress address;

    SameOrigin(PublicAddress address) {
        this.address = address;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return SAFE.contains(request.getMethod()) || !actsByCookie(request) || isOurs(request)
                ? chain.filter(exchange)
                : Mono.error(new ProblemException(
                        GatewayProblem.CROSS_SITE, "A request with a cookie must come from a page of this site."));
    }

    /// A bearer token is added by a program that knows it, never by a browser on its own.
    private static boolean actsByCookie(ServerHttpRequest request) {
        return !request.getCookies().isEmpty() && !Bearer.isIn(request);
    }

    /// Whether it says that it comes from a page of this site.
    boolean isOurs(ServerHttpRequest request) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return site == null
                ? address.origin().equals(request.getHeaders().getFirst(HttpHeaders.ORIGIN))
                : site.equals("same-origin");
    }
}
