package news.dateline.notification.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/// Looks up the addresses of a host.
@FunctionalInterface
interface Names {

    /// @throws IOException if there are none, or nobody could tell in time
    List<InetAddress> addressesOf(String host) throws IOException;
}
