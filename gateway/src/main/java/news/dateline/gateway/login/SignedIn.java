package news.dateline.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A reader has signed in: back to the page it was asked from.
@Component
final class SignedIn implements ServerAuthenticationSuccessHandler {

    /// Session attribute.
    static final String RETURN = "return";

    /// How long a reader who does not come by stays signed in.
    private static final Duration LASTS = Duration.ofDays(14);

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange signingIn, Authentication reader) {
        var exchange = signingIn.getExchange();
        return exchange.getSession().flatMap(session -> {
            session.setMaxIdleTime(LASTS);
            var page = ReturnPath.of((String) session.getAttributes().remove(RETURN));
            var response = exchange.getResponse();
            response.setStatusCode(HttpStatus.FOUND);
            response.getHeaders().setLocation(URI.create(page));
            return response.setComplete();
        });
    }
}
