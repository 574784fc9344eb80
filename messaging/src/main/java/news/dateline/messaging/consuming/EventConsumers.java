package news.dateline.messaging.consuming;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicCreation;
import news.dateline.messaging.topics.TopicNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.GenericMessageListener;
import org.springframework.kafka.listener.MessageListener;

/// Runs a service's subscriptions. Starts without Kafka: the topics are made and the groups joined once it is there.
public final class EventConsumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumers.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final TopicCreation topics;
    private volatile boolean running;

    public EventConsumers(
            List<EventSubscription<?>> subscriptions,
            String service,
            ConsumerFactory<String, byte[]> consumers,
            CommonErrorHandler errorHandler,
            CloudEventMapping mapping,
            TopicNames names,
            TopicCreation topics) {
        this.topics = topics;
        this.containers = subscriptions.stream()
                .map(subscription -> {
                    var properties = new ContainerProperties(
                            subscription.topics().stream().map(names::of).toArray(String[]::new));
                    properties.setGroupId(names.group(service, subscription.name()));
                    properties.setMessageListener(listener(subscription, mapping));
                    properties.setObservationEnabled(true); // carries the trace on
                    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
                    container.setBeanName(subscription.name());
                    container.setCommonErrorHandler(errorHandler);
                    return container;
                })
                .toList();
    }

    private static GenericMessageListener<?> listener(EventSubscription<?> subscription, CloudEventMapping mapping) {
        return switch (subscription.reaction()) {
            case EventHandler<?> _ ->
                (MessageListener<String, byte[]>) record -> subscription.handle(mapping.read(record));
            case BatchHandler<?> _ -> new Batches(subscription, mapping);
        };
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("event-consumers").start(() -> {
            while (running && !topicsExist()) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
            synchronized (this) {
                if (running) {
                    containers.forEach(ConcurrentMessageListenerContainer::start);
                }
            }
        });
    }

    private boolean topicsExist() {
        try {
            topics.ensure();
            return true;
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("Kafka is not there yet: {}", Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
