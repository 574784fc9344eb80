package news.dateline.gateway.door;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.gateway.client.ClientId;
import news.dateline.gateway.client.Proxies;

/// How many connections there are. One too many is closed before a byte of it is read: whoever opens thousands shall
/// cost neither memory nor an answer. Safe for any thread.
final class Connections {

    private final ConnectionSettings settings;
    private final Proxies proxies;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<ClientId, Integer> perClient = new ConcurrentHashMap<>();

    Connections(ConnectionSettings settings, Proxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    int open() {
        return all.get();
    }

    /// @return whether the connection may go on
    boolean admit(Channel connection) {
        var address = connection.remoteAddress() instanceof InetSocketAddress known ? known : null;
        var client = ClientId.of(address);
        var ofClient = perClient.merge(client, 1, Integer::sum);
        var ofAll = all.incrementAndGet();
        connection.closeFuture().addListener(_ -> forget(client));
        if (ofAll > settings.most() || (ofClient > settings.perClient() && !proxies.include(address))) {
            connection.close();
            return false;
        }
        return true;
    }

    private void forget(ClientId client) {
        all.decrementAndGet();
        perClient.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
    }
}
