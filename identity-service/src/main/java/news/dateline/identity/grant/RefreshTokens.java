package news.dateline.identity.grant;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.identity.secret.RandomSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// Makes refresh tokens that say which grant they are of, so that one that was used long ago is recognised without
/// keeping every one there ever was. Only who had a token of a grant knows its id.
public final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.[A-Za-z0-9_-]{43}");

    private final Clock clock;

    public RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        var grant = context.getAuthorization();
        if (grant == null || !OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var issued = clock.instant();
        var lifetime = context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive();
        return new OAuth2RefreshToken(grant.getId() + "." + RandomSecret.next(), issued, issued.plus(lifetime));
    }

    static Optional<String> grantOf(String token) {
        var form = FORM.matcher(token);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }
}
