package news.dateline.gateway.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param ring how many of the last alerts a returning reader can be given (`dateline.stream.ring`)
/// @param heartBeat how often every stream shows that it lives (`dateline.stream.heart-beat`)
@ConfigurationProperties("dateline.stream")
record StreamSettings(
        @DefaultValue("1000") int ring, @DefaultValue("15s") Duration heartBeat) {

    StreamSettings {
        if (ring < 1) {
            throw new IllegalArgumentException("dateline.stream.ring must be positive, not " + ring);
        }
        if (!heartBeat.isPositive()) {
            throw new IllegalArgumentException("dateline.stream.heart-beat must be positive, not " + heartBeat);
        }
    }
}
