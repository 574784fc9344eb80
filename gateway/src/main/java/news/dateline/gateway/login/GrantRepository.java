package news.dateline.gateway.login;

import java.time.Instant;
import news.dateline.gateway.session.Grant;
import news.dateline.gateway.session.Grants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// Keeps what a sign-in yields with the session. It is read by [Tokens] and ends with the session, so that the
/// framework neither loads nor removes it here.
@Component
final class GrantRepository implements ServerOAuth2AuthorizedClientRepository {

    private final Grants grants;

    GrantRepository(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication reader, ServerWebExchange exchange) {
        var grant = grant(client.getAccessToken(), client.getRefreshToken());
        return exchange.getSession().map(WebSession::getId).flatMap(session -> grants.put(session, grant));
    }

    static Grant grant(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        var expiry = access.getExpiresAt();
        return new Grant(
                access.getTokenValue(),
                expiry == null ? Instant.EPOCH : expiry,
                refresh == null ? null : refresh.getTokenValue());
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication reader, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication reader, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
