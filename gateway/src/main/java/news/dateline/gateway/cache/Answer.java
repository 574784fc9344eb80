package news.dateline.gateway.cache;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.util.MultiValueMap;

/// What a service, or the gateway for it, answered to a request without a name.
record Answer(HttpStatusCode status, HttpHeaders headers, MultiValueMap<String, ResponseCookie> cookies, byte[] body) {

    static final String CACHE_TAG = "Cache-Tag";

    /// The safety net: a purge that never came does no harm for longer.
    static final Duration UNASKED = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Set<HttpStatusCode> KEPT =
            Set.of(HttpStatus.OK, HttpStatus.MOVED_PERMANENTLY, HttpStatus.PERMANENT_REDIRECT, HttpStatus.GONE);

    /// Of one connection (RFC 9110, section 7.6.1), one representation, one moment or one request.
    private static final Set<String> NOT_KEPT = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "content-encoding",
            "etag",
            "age",
            "date",
            "vary",
            "x-request-id");

    /// A request as it is passed on says nothing of these, or the answer does not depend on it.
    private static final Set<String> HARMLESS_TO_VARY_BY =
            Set.of("accept-encoding", "origin", "access-control-request-method", "access-control-request-headers");

    /// What it is made of, by its owner's own account.
    Set<String> tags() {
        return words(CACHE_TAG, "\\s+").collect(Collectors.toUnmodifiableSet());
    }

    /// How long it may be kept (RFC 9111, section 4.2.1); zero if not at all.
    Duration lifetime() {
        var directives =
                words(HttpHeaders.CACHE_CONTROL, ",").map(String::strip).collect(Collectors.toSet());
        if (!KEPT.contains(status)
                || !cookies.isEmpty()
                || headers.containsHeader(HttpHeaders.SET_COOKIE)
                || headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                || directives.contains("no-store")
                || directives.contains("private")
                || !words(HttpHeaders.VARY, ",").map(String::strip).allMatch(HARMLESS_TO_VARY_BY::contains)) {
            return Duration.ZERO;
        }
        var given = seconds(directives, "s-maxage=")
                .or(() -> seconds(directives, "max-age="))
                .orElse(tags().isEmpty() ? Duration.ZERO : UNASKED);
        var most = tags().isEmpty() ? LONGEST : UNASKED;
        return given.compareTo(most) > 0 ? most : given;
    }

    private static Optional<Duration> seconds(Set<String> directives, String name) {
        return directives.stream()
                .filter(directive -> directive.startsWith(name))
                .map(directive -> directive.substring(name.length()))
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(digits -> Duration.ofSeconds(Long.parseLong(digits)))
                .findFirst();
    }

    private Stream<String> words(String header, String separator) {
        return headers.getOrEmpty(header).stream()
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(word -> header.equals(CACHE_TAG) ? word : word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank());
    }

    HttpHeaders keptHeaders() {
        var kept = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                kept.addAll(name, values);
            }
        });
        return HttpHeaders.readOnlyHttpHeaders(kept);
    }

    /// Whether it tells of trouble that may pass, and not of what was asked for.
    boolean isTrouble() {
        return status.is5xxServerError() && status.value() != HttpStatus.NOT_IMPLEMENTED.value();
    }
}
