package news.dateline.identity.grant;

import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.dateline.identity.secret.TokenHash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/// From the framework's authorization to what is stored of it.
final class Freezing {

    /// Attributes under which an authorization carries what only the store knows.
    static final String REVISION = "dateline.revision";

    static final String FIRST_ID_TOKEN = "dateline.firstIdToken";

    private Freezing() {}

    static Grant grant(OAuth2Authorization authorization, long revision) {
        var tokens = tokens(authorization);
        var expiry = tokens.values().stream()
                .map(Grant.Kept::expiresAt)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("A grant without a token is none"));
        return new Grant(
                authorization.getId(),
                revision,
                authorization.getRegisteredClientId(),
                signIn(authorization),
                request(authorization),
                authorization.getAuthorizedScopes(),
                tokens,
                firstIdToken(authorization, tokens),
                expiry);
    }

    private static Map<TokenKind, Grant.Kept> tokens(OAuth2Authorization authorization) {
        var tokens = new EnumMap<TokenKind, Grant.Kept>(TokenKind.class);
        for (var kind : TokenKind.values()) {
            var token = authorization.getToken(kind.form());
            if (token != null) {
                tokens.put(kind, kept(token));
            }
        }
        return tokens;
    }

    private static Grant.Kept kept(OAuth2Authorization.Token<? extends OAuth2Token> token) {
        return new Grant.Kept(
                TokenHash.ofValue(token.getToken().getTokenValue()),
                Objects.requireNonNull(token.getToken().getIssuedAt()),
                Objects.requireNonNull(token.getToken().getExpiresAt()),
                token.isInvalidated());
    }

    private static Grant.SignIn signIn(OAuth2Authorization authorization) {
        Authentication principal = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        return new Grant.SignIn(UUID.fromString(authorization.getPrincipalName()), signedInAt(principal));
    }

    private static Instant signedInAt(Authentication principal) {
        return principal.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("Nobody knows when the sign-in was"));
    }

    private static Grant.Request request(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var parameters = request.getAdditionalParameters();
        return new Grant.Request(
                request.getRedirectUri(),
                (String) parameters.get(PkceParameterNames.CODE_CHALLENGE),
                (String) parameters.get(PkceParameterNames.CODE_CHALLENGE_METHOD),
                (String) parameters.get(OidcParameterNames.NONCE));
    }

    private static @Nullable String firstIdToken(OAuth2Authorization authorization, Map<TokenKind, Grant.Kept> tokens) {
        String first = authorization.getAttribute(FIRST_ID_TOKEN);
        var current = tokens.get(TokenKind.ID);
        return first == null && current != null ? current.hash() : first;
    }
}
