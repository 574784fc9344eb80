package news.dateline.gateway.login;

import java.util.Set;
import news.dateline.gateway.PersonalPaths;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Lets a signed-in reader's request go on in the reader's name.
///
/// Public pages look the same to everybody: they are asked for without a name, and without a look into the session.
/// What is sent, and what became of it, is personal; identity-service knows its own readers.
@Component
final class TokenRelay implements GlobalFilter, Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Tokens tokens;

    TokenRelay(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return 0; // before an instance is chosen
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (!isPersonal(request) || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        return exchange.getSession()
                .flatMap(tokens::of)
                .map(token -> inReadersName(exchange, token))
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private static boolean isPersonal(ServerHttpRequest request) {
        var first = PersonalPaths.firstSegment(request.getPath());
        return PersonalPaths.beginWith(first) || !first.equals("identity") && !READING.contains(request.getMethod());
    }

    private static ServerWebExchange inReadersName(ServerWebExchange exchange, String token) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
                .build();
    }
}
