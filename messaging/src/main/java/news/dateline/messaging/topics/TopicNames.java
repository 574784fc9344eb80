package news.dateline.messaging.topics;

import news.dateline.events.Topic;

/// What topics and consumer groups are called in this deployment.
///
/// @param prefix put before every name; empty unless several deployments share a broker
public record TopicNames(String prefix) {

    public String of(Topic topic) {
        return prefix + topic.topicName();
    }

    public String deadLettersOf(Topic topic) {
        return prefix + topic.deadLetterName();
    }

    public String group(String service, String subscription) {
        return prefix + service + "." + subscription;
    }
}
