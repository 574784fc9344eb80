package news.dateline.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class AKnownTokenTest {

    private final List<String> checked = new ArrayList<>();
    private Duration lifetime = Duration.ofMinutes(5);
    private final KnownTokens tokens = new KnownTokens(this::check);

    @Test
    void is_checked_once() {
        var first = tokens.decode("good");

        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(checked).containsExactly("good");
    }

    @Test
    void is_checked_again_once_it_has_ended() {
        lifetime = Duration.ofSeconds(-1); // within the skew that the check allows
        tokens.decode("ended");

        tokens.decode("ended");

        assertThat(checked).containsExactly("ended", "ended");
    }

    @Test
    void is_no_other_token() {
        tokens.decode("good");

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("good", "forged", "forged");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        var now = Instant.now();
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .issuedAt(now.minusSeconds(60))
                .expiresAt(now.plus(lifetime))
                .build();
    }
}
