package news.dateline.notification.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param lasts how long after its last update a story is followed (`dateline.following.lasts`)
@ConfigurationProperties("dateline.following")
public record FollowingSettings(@DefaultValue("48h") Duration lasts) {

    public FollowingSettings {
        if (!lasts.isPositive()) {
            throw new IllegalArgumentException("dateline.following.lasts must be positive, not " + lasts);
        }
    }
}
