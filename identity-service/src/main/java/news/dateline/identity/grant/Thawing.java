package news.dateline.identity.grant;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.identity.secret.TokenHash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// From what is stored back to the framework's authorization. A token that nobody has shown has its hash for a value.
///
/// @param authorizationUri which the framework wants in a request
/// @param shown the token by which the grant was found, if it was by one
record Thawing(
        Grant grant,
        RegisteredClient client,
        String authorizationUri,
        @Nullable String shown) {

    OAuth2Authorization authorization() {
        var builder = OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id())
                .principalName(grant.signIn().account().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(grant.scopes())
                .attribute(Principal.class.getName(), principal())
                .attribute(OAuth2AuthorizationRequest.class.getName(), request())
                .attribute(Freezing.REVISION, grant.revision());
        if (grant.firstIdToken() != null) {
            builder.attribute(Freezing.FIRST_ID_TOKEN, grant.firstIdToken());
        }
        grant.tokens()
                .forEach((kind, kept) -> builder.token(
                        token(kind, kept),
                        metadata ->
                                metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, kept.invalidated())));
        return builder.build();
    }

    private Authentication principal() {
        var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(grant.signIn().at())
                .build();
        var user = new User(grant.signIn().account().toString(), "", List.of());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of(factor));
    }

    private OAuth2AuthorizationRequest request() {
        var parameters = new HashMap<String, Object>();
        put(parameters, PkceParameterNames.CODE_CHALLENGE, grant.request().codeChallenge());
        put(
                parameters,
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                grant.request().codeChallengeMethod());
        put(parameters, OidcParameterNames.NONCE, grant.request().nonce());
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(client.getClientId())
                .redirectUri(grant.request().redirectUri())
                .scopes(grant.scopes())
                .additionalParameters(parameters)
                .build();
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private OAuth2Token token(TokenKind kind, Grant.Kept kept) {
        var value = valueOf(kind, kept);
        var from = kept.issuedAt();
        var to = kept.expiresAt();
        return switch (kind) {
            case CODE -> new OAuth2AuthorizationCode(value, from, to);
            case ACCESS -> new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, value, from, to, grant.scopes());
            case REFRESH -> new OAuth2RefreshToken(value, from, to);
            case ID -> new OidcIdToken(value, from, to, idTokenClaims());
        };
    }

    private String valueOf(TokenKind kind, Grant.Kept kept) {
        if (shown == null) {
            return kept.hash();
        }
        var hash = TokenHash.of(shown);
        var isFirst = kind == TokenKind.ID && hash.equals(grant.firstIdToken());
        return isFirst || hash.equals(kept.hash()) ? shown : kept.hash();
    }

    /// Those that sign-out and renewal look at.
    private Map<String, Object> idTokenClaims() {
        return Map.of(
                IdTokenClaimNames.SUB,
                grant.signIn().account().toString(),
                IdTokenClaimNames.AUD,
                List.of(client.getClientId()));
    }
}
