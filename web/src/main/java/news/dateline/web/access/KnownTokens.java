package news.dateline.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers a token that was found good until it ends, at most for a minute: to check a signature costs more than to
/// answer many a question, and a caller asks more than one. A refusal is not remembered.
final class KnownTokens implements JwtDecoder {

    private static final int MOST = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(1); // a key that was taken back is believed no longer

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating((String _, Jwt token) -> believed(token)))
            .build();

    KnownTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        return good.get(token, decoder::decode);
    }

    private static Duration believed(Jwt token) {
        var ends = Objects.requireNonNull(token.getExpiresAt()); // what never ends is refused
        var left = Duration.between(Instant.now(), ends);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
