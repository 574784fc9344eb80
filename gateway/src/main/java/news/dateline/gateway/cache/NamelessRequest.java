package news.dateline.gateway.cache;

import java.util.List;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// A request for the whole of an answer that is everybody's: nothing in it says who asks, or what they have already.
final class NamelessRequest extends ServerHttpRequestDecorator {

    private static final List<String> LEFT_OUT = List.of(
            HttpHeaders.COOKIE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaders.IF_RANGE,
            HttpHeaders.RANGE,
            HttpHeaders.ACCEPT_ENCODING);

    private final HttpHeaders headers;

    NamelessRequest(ServerHttpRequest sent) {
        super(sent);
        var left = HttpHeaders.copyOf(sent.getHeaders());
        LEFT_OUT.forEach(left::remove);
        headers = HttpHeaders.readOnlyHttpHeaders(left);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public MultiValueMap<String, HttpCookie> getCookies() {
        return CollectionUtils.unmodifiableMultiValueMap(new LinkedMultiValueMap<>());
    }
}
