package news.dateline.gateway.draining;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param time between the wish to stop and the stop (`dateline.draining.time`); longer than a balancer before the
///     gateway takes to see that it is not ready any more, and 0 where nobody could take over
@ConfigurationProperties("dateline.draining")
record DrainingSettings(@DefaultValue("0s") Duration time) {

    DrainingSettings {
        if (time.isNegative()) {
            throw new IllegalArgumentException("dateline.draining.time must not be negative, but is " + time);
        }
    }
}
