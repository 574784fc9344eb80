package news.dateline.gateway.login;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Tells a page who is reading it: pages themselves are the same for everybody.
@RestController
class MeController {

    private final Tokens tokens;
    private final ReactiveJwtDecoder decoder;

    MeController(Tokens tokens, ReactiveJwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    @GetMapping("/api/me")
    Mono<ResponseEntity<Me>> me(ServerWebExchange exchange) {
        return (Bearer.isIn(exchange.getRequest()) ? bearer(exchange.getRequest()) : reader(exchange))
                .map(me ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me));
    }

    private Mono<Me> bearer(ServerHttpRequest request) {
        return decoder.decode(Bearer.of(request))
                .map(token -> Me.of(token.getClaims()))
                .onErrorMap(
                        BadJwtException.class,
                        e -> new ProblemException(GatewayProblem.UNAUTHENTICATED, "The token is not valid.", e));
    }

    private Mono<Me> reader(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(tokens::of)
                .map(MeController::named)
                .defaultIfEmpty(Me.NOBODY);
    }

    /// The provider gave this token to the gateway itself; its signature is the services' business.
    private static Me named(String token) {
        try {
            return Me.of(JWTParser.parse(token).getJWTClaimsSet().getClaims());
        } catch (ParseException e) {
            throw new IllegalStateException("the identity provider's access token is not a JWT", e);
        }
    }
}
