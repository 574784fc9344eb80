package news.dateline.notification.endpoint;

import java.net.InetAddress;
import org.springframework.boot.http.client.InetAddressFilter;

/// What lies in the internet, and in no network of ours: nothing private, local, special or of many hosts at once.
public final class PublicAddresses {

    public static final InetAddressFilter FILTER = InetAddressFilter.externalAddresses()
            .andNot(InetAddressFilter.specialPurpose(), InetAddressFilter.multicast());

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        return FILTER.matches(address);
    }
}
