package news.dateline.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param most connections that are held at all (`dateline.connections.most`); below what the system allows a process
///     to open
/// @param perClient connections of one client (`dateline.connections.per-client`); proxies of ours have no such bound
@ConfigurationProperties("dateline.connections")
record ConnectionSettings(
        @DefaultValue("15000") int most,
        @DefaultValue("500") int perClient) {

    ConnectionSettings {
        if (most < 1 || perClient < 1) {
            throw new IllegalArgumentException(
                    "dateline.connections must be positive, not " + most + " and " + perClient);
        }
    }
}
