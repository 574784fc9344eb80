package news.dateline.gateway.login;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import news.dateline.gateway.PersonalPaths;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/// What happens to those who have to sign in and have not, or tried and failed.
@Component
final class NotSignedIn implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler {

    private final SameOrigin sameOrigin;

    NotSignedIn(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    /// The desk and the pages of an account are for people who signed in. A program's own token is judged by the
    /// services.
    Mono<MatchResult> mustSignIn(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var first = PersonalPaths.firstSegment(request.getPath());
        var mustSignIn = PersonalPaths.needAName(first) && !Bearer.isIn(request) && !isFormOfTheDesk(first, request);
        return mustSignIn ? MatchResult.match() : MatchResult.notMatch();
    }

    /// It goes on without a name, and the site does nothing with it but give it back: what somebody typed outlives
    /// their
    /// session. Only from a page of ours, for what another site had sent would be given back in our name.
    private boolean isFormOfTheDesk(String first, ServerHttpRequest request) {
        return first.equals("desk") && HttpMethod.POST.equals(request.getMethod()) && sameOrigin.isOurs(request);
    }

    /// A page that needs a reader's name sends to the sign-in and comes back; anything else cannot.
    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refusal) {
        var request = exchange.getRequest();
        if (!HttpMethod.GET.equals(request.getMethod())) {
            return Mono.error(new ProblemException(GatewayProblem.UNAUTHENTICATED, "Your session has ended.", refusal));
        }
        var query = request.getURI().getRawQuery();
        var page = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(URI.create("/login?return=" + UriUtils.encode(page, StandardCharsets.UTF_8)));
        return response.setComplete();
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange signingIn, AuthenticationException failure) {
        var reason = failure instanceof OAuth2AuthenticationException refusal
                ? refusal.getError().getErrorCode()
                : "";
        return Mono.error(
                reason.equals("server_error") || reason.equals("temporarily_unavailable")
                        ? new ProblemException(
                                GatewayProblem.UNAVAILABLE, "The identity service does not answer.", failure)
                        : new ProblemException(
                                GatewayProblem.UNAUTHENTICATED, "Signing in did not work. Please try again.", failure));
    }
}
