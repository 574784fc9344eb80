package news.dateline.site.account;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/// Whom a token names: told to its holder alone. Whether it is genuine is judged by the services that the same page
/// asks
/// with it.
record TokenHolder(String name) {

    private static final String BEARER = "Bearer ";

    static TokenHolder of(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return new TokenHolder("");
        }
        try {
            var claims =
                    JWTParser.parse(authorization.substring(BEARER.length())).getJWTClaimsSet();
            var name = claims == null ? null : claims.getStringClaim("name");
            return new TokenHolder(name == null ? "" : name);
        } catch (ParseException noJwt) {
            return new TokenHolder("");
        }
    }
}
