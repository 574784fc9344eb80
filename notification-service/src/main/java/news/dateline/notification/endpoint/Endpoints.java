package news.dateline.notification.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which endpoints are taken (OWASP API7): `https` at its usual port, a host by name whose every address is
/// [public][PublicAddresses]. Whoever sends looks again at the address that is connected to, since a name may mean
/// another one by then. Thread-safe.
public final class Endpoints {

    /// A name with a dot in it, whose last label is no number: no address in any spelling.
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)(?!0x)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?",
            Pattern.CASE_INSENSITIVE);

    private static final int HTTPS = 443;

    private final EndpointSettings settings;
    private final Names names;

    Endpoints(EndpointSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /// What is thought of an address.
    public sealed interface Opinion {

        record Taken(PushEndpoint endpoint) implements Opinion {}

        /// @param why for whoever sent it
        record Refused(String why) implements Opinion {}
    }

    public Opinion opinionOf(String address) {
        if (address.length() > PushEndpoint.LONGEST) {
            return new Opinion.Refused("must have at most %d characters".formatted(PushEndpoint.LONGEST));
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return new Opinion.Refused("must be an https address");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return new Opinion.Refused("must be an https address of a push service, as a browser says it");
        }
        return isTrusted(uri) ? new Opinion.Taken(new PushEndpoint(uri)) : opinionOf(uri);
    }

    private Opinion opinionOf(URI uri) {
        var usual = uri.getPort() < 0 || uri.getPort() == HTTPS;
        if (!"https".equalsIgnoreCase(uri.getScheme()) || !usual) {
            return new Opinion.Refused("must be an https address at the usual port");
        }
        if (!NAME.matcher(uri.getHost()).matches()) {
            return new Opinion.Refused("must name its host");
        }
        return isPublic(uri.getHost())
                ? new Opinion.Taken(new PushEndpoint(uri))
                : new Opinion.Refused("must be at a host that can be found in the internet");
    }

    /// What the one push service that may be anywhere shows of itself.
    public @Nullable Path trustedCertificate() {
        return settings.trustedCertificate();
    }

    /// Whether an [origin][PushEndpoint#origin] is the one push service that may be anywhere.
    public boolean isTrusted(String origin) {
        return settings.trustedOrigin() != null
                && origin.equals(settings.trustedOrigin().toString());
    }

    private boolean isTrusted(URI address) {
        return address.getScheme() != null && isTrusted(PushEndpoint.originOf(address));
    }

    /// One private address among public ones is enough to refuse.
    private boolean isPublic(String host) {
        try {
            return names.addressesOf(host).stream().allMatch(PublicAddresses::include);
        } catch (IOException unknown) {
            return false;
        }
    }
}
