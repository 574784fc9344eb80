package news.dateline.gateway.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/// Answers one request with what is in memory.
record Reply(ServerHttpRequest request, ServerHttpResponse response, InstantSource clock) {

    private static final String CACHE_STATUS = "Cache-Status";
    private static final String NAME = "Dateline; ";

    /// @param status how it came about: parameters of `Cache-Status` (RFC 9211)
    Mono<Void> page(Page page, String status) {
        var gzip = page.gzip();
        var chosen = gzip != null && acceptsGzip(request.getHeaders()) ? gzip : page.identity();
        var headers = response.getHeaders();
        headers.putAll(page.headers());
        headers.set(CACHE_STATUS, NAME + status);
        headers.set(HttpHeaders.AGE, Long.toString(ageOf(page).toSeconds()));
        headers.setETag(chosen.etag());
        if (gzip != null) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (page.status().value() == HttpStatus.OK.value() && page.isKnownBy(request.getHeaders())) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        if (chosen == gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setStatusCode(page.status());
        return body(chosen.body());
    }

    private Duration ageOf(Page page) {
        var age = Duration.between(page.begun(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// As it came.
    Mono<Void> answer(Answer answer) {
        response.setStatusCode(answer.status());
        response.getHeaders().putAll(answer.headers());
        response.getHeaders().remove(HttpHeaders.TRANSFER_ENCODING);
        answer.cookies().values().forEach(cookies -> cookies.forEach(response::addCookie));
        return body(answer.body());
    }

    private Mono<Void> body(byte[] body) {
        response.getHeaders().setContentLength(body.length);
        return request.getMethod().equals(HttpMethod.HEAD) || body.length == 0
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /// RFC 9110, section 12.5.3.
    static boolean acceptsGzip(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals("gzip") || coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0{0,3})?"));
    }
}
