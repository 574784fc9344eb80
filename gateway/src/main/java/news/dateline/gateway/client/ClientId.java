package news.dateline.gateway.client;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Whom a limit is counted for: an IPv4 address, or the 64 bits of an IPv6 network, all of whose addresses one
/// subscriber may use.
///
/// @param length of the address in bytes, so that the two kinds never meet
public record ClientId(long network, int length) {

    private static final ClientId UNKNOWN = new ClientId(0, 0);

    public static ClientId of(@Nullable InetSocketAddress address) {
        if (address == null || address.getAddress() == null) {
            return UNKNOWN;
        }
        var bytes = address.getAddress().getAddress();
        var buffer = ByteBuffer.wrap(bytes);
        return new ClientId(bytes.length == Integer.BYTES ? buffer.getInt() : buffer.getLong(), bytes.length);
    }
}
