package news.dateline.notification.endpoint;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param trustedOrigin of the one push service that may be anywhere (`dateline.push.trusted-origin`), as in
///     `https://127.0.0.1:8443`: the embedded system's own; none by default
/// @param trustedCertificate what that one shows of itself, if nobody else vouches for it: a file in PEM
///     (`dateline.push.trusted-certificate`)
@ConfigurationProperties("dateline.push")
record EndpointSettings(
        @Nullable URI trustedOrigin, @Nullable Path trustedCertificate) {

    EndpointSettings {
        if (trustedOrigin != null && !trustedOrigin.toString().equals(PushEndpoint.originOf(trustedOrigin))) {
            throw new IllegalArgumentException(
                    "dateline.push.trusted-origin is scheme, host and port, not " + trustedOrigin);
        }
    }
}
