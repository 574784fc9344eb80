package news.dateline.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the identity provider gave the gateway to act for a reader. Never leaves for the browser.
public record Grant(
        String accessToken,
        Instant accessTokenExpiresAt,
        @Nullable String refreshToken) {

    /// A request on its way with a token that is about to end would arrive too late.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    public boolean lastsAt(Instant now) {
        return now.plus(MARGIN).isBefore(accessTokenExpiresAt);
    }
}
