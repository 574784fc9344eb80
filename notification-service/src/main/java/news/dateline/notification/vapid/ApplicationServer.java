package news.dateline.notification.vapid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// This system as push services know it (RFC 8292). Thread-safe.
@Component
@EnableConfigurationProperties(VapidSettings.class)
public class ApplicationServer {

    /// Half of what a push service accepts, so that a clock may be wrong.
    private static final Duration TOKEN_LASTS = Duration.ofHours(12);

    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofHours(1);
    private static final int MOST_ORIGINS = 1_000;

    private record Token(String authorization, Instant ends) {}

    private final VapidKeys keys;
    private final VapidSettings settings;
    private final Clock clock;
    private final Cache<String, Token> tokens =
            Caffeine.newBuilder().maximumSize(MOST_ORIGINS).build();

    ApplicationServer(VapidKeys keys, VapidSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /// What browsers subscribe with, their `applicationServerKey`: an uncompressed point, base64url.
    public String publicKey() {
        return pointOf(keys.current());
    }

    /// The `Authorization` of a message for a push service. Signed once for each, and again an hour before it ends.
    ///
    /// @param origin as in `https://push.example`
    public String authorizationFor(String origin) {
        var now = clock.instant();
        return tokens.asMap()
                .compute(
                        origin,
                        (_, token) -> token != null && token.ends().isAfter(now.plus(RENEWED_BEFORE_ITS_END))
                                ? token
                                : signed(origin, now.plus(TOKEN_LASTS)))
                .authorization();
    }

    private Token signed(String origin, Instant ends) {
        var key = keys.current();
        var claims = new JWTClaimsSet.Builder().audience(origin).expirationTime(Date.from(ends));
        if (settings.contact() != null) {
            claims.subject(settings.contact().toString());
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token for " + origin + " cannot be signed", e);
        }
        return new Token("vapid t=" + token.serialize() + ", k=" + pointOf(key), ends);
    }

    private static String pointOf(ECKey key) {
        var point = ByteBuffer.allocate(65)
                .put((byte) 4)
                .put(key.getX().decode())
                .put(key.getY().decode())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
    }
}
