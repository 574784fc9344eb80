package news.dateline.site.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/// A finished page with its headers.
///
/// @param keeping how long the edge may keep it
/// @param tags what it is made of; empty if it must not be kept
record RenderedPage(HttpStatus status, byte[] html, Keeping keeping, Set<String> tags) implements View {

    /// By its `Cache-Control` (RFC 9111, section 5.2.2).
    enum Keeping {
        UNTIL_PURGED("no-cache"),
        TWO_SECONDS("max-age=2"),
        NOT_AT_ALL("no-store");

        private final String directive;

        Keeping(String directive) {
            this.directive = directive;
        }
    }

    private static final int ETAG_BYTES = 15;
    private static final String RETRY_SECONDS = "5";

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeping.directive);
        if (keeping != Keeping.NOT_AT_ALL) {
            response.setHeader("Cache-Tag", String.join(" ", tags));
            if (new ServletWebRequest(request, response).checkNotModified(entityTag())) {
                return;
            }
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setContentType(getContentType());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private String entityTag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(html);
            var encoded = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
            return "\"" + encoded + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
