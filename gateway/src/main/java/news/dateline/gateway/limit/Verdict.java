package news.dateline.gateway.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/// What a client's allowance says to a request.
///
/// @param policy name, quota and window, as a header says it
/// @param name of the policy, quoted
/// @param remaining how many more requests would be let in at once
/// @param full until the whole quota is there again
/// @param pause until one more request is let in; zero if this one was
public record Verdict(String policy, String name, long remaining, Duration full, Duration pause) {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LIMIT = "RateLimit";

    public boolean refuses() {
        return pause.isPositive();
    }

    /// The fields of draft-ietf-httpapi-ratelimit-headers-10, and `Retry-After` with a refusal (RFC 6585, section 4).
    public void putOn(HttpHeaders answer) {
        answer.set(POLICY, policy);
        answer.set(LIMIT, name + ";r=" + remaining + ";t=" + seconds(full));
        if (refuses()) {
            answer.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(pause)));
        }
    }

    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds(); // rounded up: whoever waits so long is let in
    }
}
