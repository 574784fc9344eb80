package news.dateline.local.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at who sends (VAPID, RFC 8292). Thread-safe.
final class Senders {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AUTHORIZATION =
            Pattern.compile("vapid t=([\\w-]+\\.[\\w-]+)\\.([\\w-]+), ?k=([\\w-]+)");
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_KNOWN = 1_000;

    private final String origin;
    private final InstantSource clock;

    /// When those end that were found good: a sender shows the same one with many messages.
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    /// @param origin of the push service, which a token has to be for
    Senders(String origin, InstantSource clock) {
        this.origin = origin;
        this.clock = clock;
    }

    /// Whether the header shows a token that its key has signed, for this push service, that ends within a day.
    boolean know(@Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        var ends = known.get(authorization);
        return ends != null && ends.isAfter(clock.instant()) || learn(authorization);
    }

    private boolean learn(String authorization) {
        var shown = AUTHORIZATION.matcher(authorization);
        if (!shown.matches()) {
            return false;
        }
        try {
            var claims = claims(shown.group(1));
            if (!isSigned(shown) || !holds(claims)) {
                return false;
            }
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(authorization, endOf(claims));
            return true;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isSigned(MatchResult shown) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(bytes(shown.group(3))));
        signature.update(shown.group(1).getBytes(US_ASCII));
        return signature.verify(bytes(shown.group(2)));
    }

    private boolean holds(JsonNode claims) {
        var now = clock.instant();
        var ends = endOf(claims);
        return claims.path("aud").asText().equals(origin) && ends.isAfter(now) && ends.isBefore(now.plus(LONGEST));
    }

    private static Instant endOf(JsonNode claims) {
        return Instant.ofEpochSecond(claims.path("exp").asLong());
    }

    private static JsonNode claims(String token) throws JsonProcessingException {
        return JSON.readTree(new String(bytes(token.substring(token.indexOf('.') + 1)), US_ASCII));
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != 65) {
            throw new GeneralSecurityException("no point of P-256");
        }
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
