package news.dateline.gateway.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import news.dateline.gateway.PublicAddress;
import org.springframework.http.HttpHeaders;

/// Headers that every answer carries, whatever the service behind it says. A service may be stricter, never laxer.
final class SecurityHeaders {

    private static final String CONTENT_SECURITY = "Content-Security-Policy";
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    private static final String REFERRER = "Referrer-Policy";

    /// Not `no-referrer`: with it a form of our own page arrives with `Origin: null`.
    private static final String REFERRER_POLICY = "strict-origin-when-cross-origin";

    /// What tells others nothing that [#REFERRER_POLICY] would not tell.
    private static final Set<String> TELLING_LESS = Set.of("no-referrer", "same-origin", "strict-origin");

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(PublicAddress address) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (address.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void putOn(HttpHeaders answer) {
        headers.forEach(answer::set);
        // Each of several policies has to allow what a page does, so that another one can only take away.
        if (!answer.getOrEmpty(CONTENT_SECURITY).contains(CONTENT_SECURITY_POLICY)) {
            answer.add(CONTENT_SECURITY, CONTENT_SECURITY_POLICY);
        }
        // Of several of these the last one alone would hold.
        var referrer = answer.getOrEmpty(REFERRER);
        if (referrer.size() != 1 || !TELLING_LESS.contains(referrer.getFirst())) {
            answer.set(REFERRER, REFERRER_POLICY);
        }
    }
}
