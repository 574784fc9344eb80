package news.dateline.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param topicPrefix put before every topic and group; lets several deployments share a broker
@ConfigurationProperties("dateline")
public record MessagingSettings(@DefaultValue("") String topicPrefix) {

    public MessagingSettings {
        if (!topicPrefix.matches("[a-zA-Z0-9._-]{0,100}")) {
            throw new IllegalArgumentException(
                    "dateline.topic-prefix takes at most 100 letters, digits, dots, dashes and underscores, not \""
                            + topicPrefix + "\"");
        }
    }
}
