package news.dateline.gateway.login;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import news.dateline.gateway.session.Grant;
import news.dateline.gateway.session.Grants;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// The access token that speaks for a session's reader, renewed in time.
@Component
final class Tokens {

    /// How often, and how many times, whoever does not renew a grant looks whether it has been renewed.
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final int LOOKS = 50;

    private final Grants grants;
    private final ClientRegistration provider;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal;
    private final InstantSource clock;

    Tokens(
            Grants grants,
            ClientRegistration provider,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal,
            InstantSource clock) {
        this.grants = grants;
        this.provider = provider;
        this.renewal = renewal;
        this.clock = clock;
    }

    /// Empty when nobody is signed in, or no longer: then the session has ended, too.
    Mono<String> of(WebSession session) {
        if (!session.isStarted()) {
            return Mono.empty();
        }
        return grants.readWith(session)
                .filter(grant -> grant.lastsAt(clock.instant()))
                .map(grant -> Mono.just(grant.accessToken()))
                .orElseGet(() -> current(session, LOOKS));
    }

    private Mono<String> current(WebSession session, int looks) {
        return grants.find(session.getId()).flatMap(grant -> {
            if (grant.lastsAt(clock.instant())) {
                return Mono.just(grant.accessToken());
            }
            var refreshToken = grant.refreshToken();
            if (refreshToken == null) {
                return session.invalidate().then(Mono.empty());
            }
            return grants.claimRefresh(session.getId(), grant)
                    .flatMap(mine -> mine ? renewed(session, grant, refreshToken) : later(session, looks));
        });
    }

    private Mono<String> later(WebSession session, int looks) {
        return looks == 0
                ? Mono.error(new ProblemException(GatewayProblem.UNAVAILABLE, "Signing in takes too long."))
                : Mono.delay(LOOK).then(Mono.defer(() -> current(session, looks - 1)));
    }

    private Mono<String> renewed(WebSession session, Grant grant, String refreshToken) {
        return renewal.getTokenResponse(request(grant, refreshToken))
                .map(answer -> renewed(answer, refreshToken))
                .flatMap(next -> grants.put(session.getId(), next).thenReturn(next.accessToken()))
                .onErrorResume(Tokens::refused, refusal -> session.invalidate().then(Mono.empty()))
                .onErrorResume(failure -> grants.releaseRefresh(session.getId())
                        .then(Mono.error(new ProblemException(
                                GatewayProblem.UNAVAILABLE, "The identity service does not answer.", failure))));
    }

    private OAuth2RefreshTokenGrantRequest request(Grant grant, String refreshToken) {
        var expiry = grant.accessTokenExpiresAt();
        var access =
                new OAuth2AccessToken(TokenType.BEARER, grant.accessToken(), expiry.minusSeconds(1), expiry, Set.of());
        return new OAuth2RefreshTokenGrantRequest(provider, access, new OAuth2RefreshToken(refreshToken, null));
    }

    /// A provider that sends no new refresh token means that the old one goes on (RFC 6749, section 6).
    private static Grant renewed(OAuth2AccessTokenResponse answer, String refreshToken) {
        var next = answer.getRefreshToken();
        return GrantRepository.grant(
                answer.getAccessToken(), next == null ? new OAuth2RefreshToken(refreshToken, null) : next);
    }

    /// The provider has ended it: the account is closed, or its owner signed out elsewhere.
    private static boolean refused(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException refusal
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refusal.getError().getErrorCode());
    }
}
