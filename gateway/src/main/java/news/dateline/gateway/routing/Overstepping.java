package news.dateline.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// What a service's answer may not say, for it is the door's to say: which other sites may read, how browsers come
/// back here, and what the answer was made with.
@Component
final class Overstepping implements HttpHeadersFilter {

    private static final Set<String> HEADERS = Set.of(
            "alt-svc",
            "clear-site-data",
            "server",
            "service-worker-allowed",
            "strict-transport-security",
            "via",
            "x-powered-by");

    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        var headers = HttpHeaders.copyOf(answered);
        List.copyOf(answered.headerNames()).stream()
                .filter(Overstepping::isOverstepping)
                .forEach(headers::remove);
        return headers;
    }

    private static boolean isOverstepping(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return HEADERS.contains(name) || name.startsWith("access-control-");
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
