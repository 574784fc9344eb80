package news.dateline.messaging;

import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names and the CloudEvents mapping: all that a reader of topics needs that keeps no state.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
public class EventMappingConfiguration {

    @Bean
    TopicNames topicNames(MessagingSettings settings) {
        return new TopicNames(settings.topicPrefix());
    }

    @Bean
    CloudEventMapping cloudEventMapping(TopicNames names) {
        return new CloudEventMapping(names);
    }
}
