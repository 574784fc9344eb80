package news.dateline.identity.openid;

import java.util.Objects;
import java.util.UUID;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// Puts the account as it is now into each new token: a changed role takes effect at the next renewal, and who has
/// no account any more, or one that is switched off, gets none.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Accounts accounts;

    TokenClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var account = account(idIn(token), OAuth2ErrorCodes.INVALID_GRANT);
        Tokens.describe(account, token.getClaims());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(Tokens.AUDIENCE);
        }
    }

    /// A machine stands for itself: it is known by its account's id, as everybody is, and not by its name.
    private static String idIn(JwtEncodingContext token) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            var id = token.getRegisteredClient().getId();
            token.getClaims().subject(id);
            return id;
        }
        Authentication principal = Objects.requireNonNull(token.getPrincipal());
        return principal.getName();
    }

    OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        var account = account(context.getAuthorization().getPrincipalName(), OAuth2ErrorCodes.INVALID_TOKEN);
        return OidcUserInfo.builder()
                .subject(account.id().toString())
                .name(account.name())
                .claim("roles", account.roleClaims())
                .build();
    }

    private Account account(String id, String otherwise) {
        return accounts.active(UUID.fromString(id)).orElseThrow(() -> new OAuth2AuthenticationException(otherwise));
    }
}
