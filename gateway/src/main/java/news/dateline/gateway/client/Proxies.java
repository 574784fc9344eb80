package news.dateline.gateway.client;

import static io.netty.handler.ipfilter.IpFilterRuleType.ACCEPT;

import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/// The proxies that stand before this door, and whom they speak for.
@Component
public final class Proxies {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpSubnetFilterRule> networks;

    Proxies(ProxySettings settings) {
        networks = settings.proxies().stream().map(Proxies::network).toList();
    }

    public boolean include(@Nullable InetSocketAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.matches(address));
    }

    /// Who sent a request. Each proxy adds at the end whom it was asked by, so the list is read from there and believed
    /// as long as proxies of ours have written it; whatever stands before that, anybody may have made up.
    public @Nullable InetSocketAddress clientOf(ServerHttpRequest request) {
        var client = request.getRemoteAddress();
        if (networks.isEmpty() || !include(client)) {
            return client;
        }
        var claims =
                String.join(",", request.getHeaders().getOrEmpty(FORWARDED_FOR)).split(",");
        for (var last = claims.length - 1; last >= 0 && include(client); last--) {
            var named = literal(claims[last].strip());
            if (named == null) {
                break;
            }
            client = named;
        }
        return client;
    }

    private static IpSubnetFilterRule network(String network) {
        var address = network.split("/")[0];
        if (!NetUtil.isValidIpV4Address(address) && !NetUtil.isValidIpV6Address(address)) {
            throw new IllegalArgumentException(
                    "dateline.proxies holds addresses and networks such as 10.0.0.0/8, not " + network);
        }
        var all = NetUtil.isValidIpV4Address(address) ? "/32" : "/128";
        return new IpSubnetFilterRule(network.contains("/") ? network : network + all, ACCEPT);
    }

    /// Never looks a name up.
    private static @Nullable InetSocketAddress literal(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        try {
            return bytes == null ? null : new InetSocketAddress(InetAddress.getByAddress(bytes), 0);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(address, impossible); // only a wrong number of bytes
        }
    }
}
