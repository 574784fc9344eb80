package news.dateline.gateway.door;

import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.gateway.PublicAddress;
import org.springframework.http.HttpHeaders;

/// Headers that every answer carries, whatever the service behind it says.
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(PublicAddress address) {
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        // Not `no-referrer`: with it a form of our own page arrives with `Origin: null`.
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (address.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void putOn(HttpHeaders answer) {
        headers.forEach(answer::set);
    }
}
