package news.dateline.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from: an address, or of IPv6 the network of 64 bits, since whoever has one address of it has
/// all. Held in memory only.
public record Network(String value) {

    private static final int NETWORK_BYTES = 8;

    public static Network of(String address) {
        if (address.indexOf(':') < 0) {
            return new Network(address);
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)))
                    : new Network(address);
        } catch (IllegalArgumentException notAnAddress) {
            return new Network(address);
        }
    }

    /// An address in a log line is an address leaked.
    @Override
    public String toString() {
        return "network";
    }
}
