package news.dateline.identity.openid;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Account;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/// What the services read in an access token, and such tokens outside of a sign-in.
@Component
public class Tokens {

    /// Every service expects this word in `aud`. Only access tokens carry it: an ID token travels through the browser
    /// at sign-out and must open no door.
    static final List<String> AUDIENCE = List.of("dateline");

    private final JwtEncoder encoder;
    private final IdentitySettings settings;
    private final Clock clock;

    Tokens(JwtEncoder encoder, IdentitySettings settings, Clock clock) {
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    static void describe(Account account, JwtClaimsSet.Builder claims) {
        claims.claim("name", account.name()).claim("roles", account.roleClaims());
    }

    /// An access token as after a sign-in.
    public Jwt mint(Account account, Duration lifetime) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // all that a token can tell
        var claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .subject(account.id().toString())
                .audience(AUDIENCE)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(lifetime))
                .id(UUID.randomUUID().toString());
        describe(account, claims);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build()));
    }
}
