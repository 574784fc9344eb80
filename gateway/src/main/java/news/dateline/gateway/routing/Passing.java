package news.dateline.gateway.routing;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/// The request that is being passed on.
final class Passing {

    private Passing() {}

    static Service serviceOf(ServerWebExchange exchange) {
        var route = exchange.<Route>getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return Service.of(route.getUri().getHost());
    }
}
