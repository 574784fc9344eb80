package news.dateline.gateway.routing;

import java.util.Locale;
import news.dateline.gateway.PublicAddress;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Tells a service where a request comes from and which address it was sent to. What a client claims of itself is
/// dropped.
@Component
final class Sender implements HttpHeadersFilter, Ordered {

    private final PublicAddress address;

    Sender(PublicAddress address) {
        this.address = address;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the framework's own, which would remove what is set here
    }

    @Override
    public HttpHeaders filter(HttpHeaders passing, ServerWebExchange exchange) {
        var headers = HttpHeaders.copyOf(passing);
        passing.headerNames().stream().filter(Sender::isClaim).forEach(headers::remove);
        var client = exchange.getRequest().getRemoteAddress();
        if (client != null && client.getAddress() != null) {
            headers.set("X-Forwarded-For", client.getAddress().getHostAddress());
        }
        headers.set("X-Forwarded-Proto", address.url().getScheme());
        headers.set("X-Forwarded-Host", address.authority());
        if (exchange.getAttributeOrDefault(ServerWebExchangeUtils.GATEWAY_ALREADY_PREFIXED_ATTR, false)) {
            headers.set("X-Forwarded-Prefix", "/"); // what it answers names the address that was asked for
        }
        return headers;
    }

    private static boolean isClaim(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("x-real-ip");
    }
}
