package news.dateline.identity.grant;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// The tokens a grant may have, one of each kind.
enum TokenKind {
    CODE("code", OAuth2AuthorizationCode.class),
    ACCESS("access_token", OAuth2AccessToken.class),
    REFRESH("refresh_token", OAuth2RefreshToken.class),
    ID("id_token", OidcIdToken.class);

    private final String type;
    private final Class<? extends OAuth2Token> form;

    TokenKind(String type, Class<? extends OAuth2Token> form) {
        this.type = type;
        this.form = form;
    }

    /// Empty for a kind that is never granted here.
    static Optional<TokenKind> of(OAuth2TokenType type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type.getValue()))
                .findFirst();
    }

    Class<? extends OAuth2Token> form() {
        return form;
    }

    /// Where a grant's document has the token's hash.
    String field() {
        return "tokens." + name() + ".hash";
    }
}
