package news.dateline.gateway.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/// A finished answer, ready to be sent as it is and compressed.
///
/// @param headers without those of one connection, of one representation or of one moment
/// @param gzip absent where compression gains nothing
/// @param tags what it is made of
/// @param number of the last purge before it was begun
/// @param begun when it was asked for
/// @param lifetime for how long it is good if nothing purges it
record Page(
        HttpStatusCode status,
        HttpHeaders headers,
        Representation identity,
        @Nullable Representation gzip,
        Set<String> tags,
        long number,
        Instant begun,
        Duration lifetime) {

    private static final int SMALLEST_WORTH_COMPRESSING = 256;
    private static final int TAG_BYTES = 15;
    private static final int OVERHEAD_BYTES = 1_000; // of headers, tags and the objects themselves

    /// @param etag strong (RFC 9110, section 8.8.1)
    record Representation(byte[] body, String etag) {}

    static Page of(Answer answer, long number, Instant begun, Duration lifetime) {
        var body = answer.body();
        var digest = digest(body);
        var packed = body.length < SMALLEST_WORTH_COMPRESSING || isCompressed(answer) ? body : compressed(body);
        return new Page(
                answer.status(),
                answer.keptHeaders(),
                new Representation(body, '"' + digest + '"'),
                packed.length < body.length ? new Representation(packed, '"' + digest + "-gz\"") : null,
                answer.tags(),
                number,
                begun,
                lifetime);
    }

    private static boolean isCompressed(Answer answer) {
        var type = answer.headers().getContentType();
        return type != null
                && (type.getType().equals("image") && !type.getSubtype().contains("svg")
                        || type.getType().equals("font"));
    }

    boolean isOldAt(Instant now) {
        return !now.isBefore(begun.plus(lifetime));
    }

    int weight() {
        return OVERHEAD_BYTES + identity.body.length + (gzip == null ? 0 : gzip.body.length);
    }

    /// Whether a client has one of its representations already: `If-None-Match` (RFC 9110, section 13.1.2).
    boolean isKnownBy(HttpHeaders request) {
        return request.getIfNoneMatch().stream()
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known ->
                        known.equals("*") || known.equals(identity.etag) || gzip != null && known.equals(gzip.etag));
    }

    private static String digest(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static byte[] compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
