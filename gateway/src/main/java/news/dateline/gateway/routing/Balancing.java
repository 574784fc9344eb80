package news.dateline.gateway.routing;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE;

import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.util.Iterator;
import java.util.Set;
import news.dateline.gateway.PublicAddress;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Sends a request to an instance of its service, and to the next one when that gives no answer.
///
/// What found nobody there has done nothing, and goes on to the next. A connection can also break after the service has
/// done what was asked: then only what may be done twice is tried twice, within the service's budget of repeats.
@Component
final class Balancing implements GlobalFilter, Ordered {

    private static final Set<HttpMethod> IDEMPOTENT = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.TRACE);

    private final Services services;
    private final Breakers breakers;
    private final Bulkheads bulkheads;
    private final PublicAddress address;

    Balancing(Services services, Breakers breakers, Bulkheads bulkheads, PublicAddress address) {
        this.services = services;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
        this.address = address;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var wanted = exchange.<URI>getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        var service = Service.of(wanted.getHost());
        var addressed = asSentToThisSite(exchange);
        return Mono.defer(() -> {
                    services.budgetOf(service).sent();
                    var order = services.of(service).inOrder().iterator();
                    return attempt(service, wanted, order, addressed, chain);
                })
                .transformDeferred(CircuitBreakerOperator.of(breakers.of(service)))
                .transformDeferred(BulkheadOperator.of(bulkheads.of(service)))
                .onErrorMap(failure -> Faults.told(service, failure));
    }

    private Mono<Void> attempt(
            Service service, URI wanted, Iterator<URI> order, ServerWebExchange exchange, GatewayFilterChain chain) {
        var instance = order.next();
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, on(instance, wanted));
        return chain.filter(exchange).onErrorResume(Faults::unanswered, failure -> {
            var nobodyThere = Faults.refused(failure);
            if (nobodyThere) {
                services.of(service).refused(instance);
            }
            if (!order.hasNext() || !(nobodyThere || mayBeRepeated(service, exchange))) {
                return Mono.error(failure);
            }
            ServerWebExchangeUtils.reset(exchange);
            return attempt(service, wanted, order, exchange, chain);
        });
    }

    /// A body is read once: after a connection broke, it is gone.
    private boolean mayBeRepeated(Service service, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return IDEMPOTENT.contains(request.getMethod())
                && !exchange.getResponse().isCommitted()
                && request.getHeaders().getContentLength() <= 0
                && services.budgetOf(service).allows();
    }

    /// Services see the public host, not their own address and not what a client made up: links they write lead back
    /// here.
    private ServerWebExchange asSentToThisSite(ServerWebExchange exchange) {
        exchange.getAttributes().put(PRESERVE_HOST_HEADER_ATTRIBUTE, true);
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(HttpHeaders.HOST, address.authority())))
                .build();
    }

    private static URI on(URI instance, URI wanted) {
        var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return URI.create(instance + wanted.getRawPath() + query);
    }
}
