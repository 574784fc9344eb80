package news.dateline.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param most connections that are held at all (`dateline.connections.most`); below what the system allows a process
///     to open
/// @param perClient connections of one client, and requests of one client that are being answered at one moment, over
///     however many connections (`dateline.connections.per-client`); proxies of ours have no bound of their own
/// @param streams requests that are under way on one connection of HTTP/2 (`dateline.connections.streams`)
@ConfigurationProperties("dateline.connections")
record ConnectionSettings(
        @DefaultValue("15000") int most,
        @DefaultValue("500") int perClient,
        @DefaultValue("100") int streams) {

    ConnectionSettings {
        if (most < 1 || perClient < 1 || streams < 1) {
            throw new IllegalArgumentException(
                    "dateline.connections must be positive, not " + most + ", " + perClient + " and " + streams);
        }
    }
}
