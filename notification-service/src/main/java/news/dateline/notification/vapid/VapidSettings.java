package news.dateline.notification.vapid;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param contact whom a push service may turn to (`dateline.push.contact`): a `mailto:` or `https:` address; some
///     refuse messages without one
@ConfigurationProperties("dateline.push")
record VapidSettings(@Nullable URI contact) {

    VapidSettings {
        if (contact != null && !"mailto".equals(contact.getScheme()) && !"https".equals(contact.getScheme())) {
            throw new IllegalArgumentException("dateline.push.contact is a mailto: or https: address, not " + contact);
        }
    }
}
