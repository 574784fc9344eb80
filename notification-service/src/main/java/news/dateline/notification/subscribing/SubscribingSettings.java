package news.dateline.notification.subscribing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param network how many subscriptions are taken from one network in an hour (`dateline.subscribing.network`), in
///     each instance; a household or an office shares one
@ConfigurationProperties("dateline.subscribing")
record SubscribingSettings(@DefaultValue("30") int network) {

    SubscribingSettings {
        if (network < 1) {
            throw new IllegalArgumentException("dateline.subscribing.network must be positive, not " + network);
        }
    }
}
