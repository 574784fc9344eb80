package news.dateline.gateway.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param ring how many of the last alerts, changes and comments are kept for returning readers: of each partition that
///     they are read from (`dateline.stream.ring`)
/// @param heartBeat how often every stream shows that it lives (`dateline.stream.heart-beat`)
/// @param most streams that are open at all (`dateline.stream.most`); below the connections that may be, so that pages
///     still get through
/// @param perClient streams of one client (`dateline.stream.per-client`)
@ConfigurationProperties("dateline.stream")
record StreamSettings(
        @DefaultValue("1000") int ring,
        @DefaultValue("15s") Duration heartBeat,
        @DefaultValue("12000") int most,
        @DefaultValue("250") int perClient) {

    StreamSettings {
        if (ring < 1) {
            throw new IllegalArgumentException("dateline.stream.ring must be positive, not " + ring);
        }
        if (most < 1 || perClient < 1) {
            throw new IllegalArgumentException(
                    "dateline.stream.most and per-client must be positive, not " + most + " and " + perClient);
        }
        if (!heartBeat.isPositive()) {
            throw new IllegalArgumentException("dateline.stream.heart-beat must be positive, not " + heartBeat);
        }
    }
}
