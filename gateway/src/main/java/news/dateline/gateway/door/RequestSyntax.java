package news.dateline.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.BitSet;
import news.dateline.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;

/// What a request must be before anybody else looks at it. Where two readers of the same bytes could see two different
/// requests, there is none (RFC 9112, section 11.2).
final class RequestSyntax {

    /// RFC 3986, sections 2.2 and 2.3, without the brackets, which no path and no query may hold as they are.
    private static final BitSet IN_TARGET = new BitSet(128);

    static {
        for (var character :
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%".toCharArray()) {
            IN_TARGET.set(character);
        }
    }

    /// The most characters of an address, where the codec does not count them.
    private final int longest;

    RequestSyntax(int longest) {
        this.longest = longest;
    }

    /// In HTTP/2 nothing can be read in two ways before it is passed on in HTTP/1 (RFC 9113, section 10.3). The codec
    /// has already refused whatever would end a line.
    @Nullable GatewayProblem refusalOf(Http2Headers head) {
        var target = head.path();
        if (target == null || !isForOneHost(head)) {
            return GatewayProblem.INVALID_REQUEST;
        }
        if (target.length() > longest) {
            return GatewayProblem.ADDRESS_TOO_LONG;
        }
        return isTarget(target) ? null : GatewayProblem.INVALID_REQUEST;
    }

    /// RFC 9113, section 8.3.1.
    private static boolean isForOneHost(Http2Headers head) {
        var authority = head.authority();
        var hosts = head.getAll(HttpHeaderNames.HOST);
        if (authority == null) {
            return hosts.size() == 1;
        }
        for (var host : hosts) {
            if (!AsciiString.contentEquals(host, authority)) {
                return false;
            }
        }
        return true;
    }

    @Nullable GatewayProblem refusalOf(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return switch (request.decoderResult().cause()) {
                case TooLongHttpLineException _ -> GatewayProblem.ADDRESS_TOO_LONG;
                case TooLongHttpHeaderException _ -> GatewayProblem.HEADERS_TOO_LARGE;
                default -> GatewayProblem.INVALID_REQUEST;
            };
        }
        return isFramedOneWayOnly(request) && isForOneHost(request) && isTarget(request.uri())
                ? null
                : GatewayProblem.INVALID_REQUEST;
    }

    /// The codec has already refused lengths that differ, and dropped a length beside chunks.
    private static boolean isFramedOneWayOnly(HttpRequest request) {
        var codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1
                        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst())
                        && request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    }

    /// RFC 9112, section 3.2.
    private static boolean isForOneHost(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts == 1 || (hosts == 0 && request.protocolVersion().equals(HttpVersion.HTTP_1_0));
    }

    private static boolean isTarget(CharSequence target) {
        for (var at = 0; at < target.length(); at++) {
            var character = target.charAt(at);
            if (!IN_TARGET.get(character) || (character == '%' && !isEscape(target, at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(CharSequence target, int at) {
        return at + 2 < target.length()
                && Character.digit(target.charAt(at + 1), 16) >= 0
                && Character.digit(target.charAt(at + 2), 16) >= 0;
    }
}
