package news.dateline.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/// Ends the session here, and with it what the sign-in had granted: its refresh token is worth nothing any more.
@Component
class SigningOut implements LogoutHandler {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

    private final OAuth2AuthorizationService grants;
    private final LogoutHandler session = new SecurityContextLogoutHandler();

    SigningOut(OAuth2AuthorizationService grants) {
        this.grants = grants;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (!(authentication instanceof OidcLogoutAuthenticationToken signOut)) {
            return;
        }
        var grant = grants.findByToken(signOut.getIdTokenHint(), ID_TOKEN);
        if (grant != null) {
            grants.remove(grant);
        }
        if (signOut.isPrincipalAuthenticated()) {
            session.logout(request, response, (Authentication) signOut.getPrincipal());
        }
    }
}
