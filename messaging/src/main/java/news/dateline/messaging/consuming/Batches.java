package news.dateline.messaging.consuming;

import java.util.List;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/// Hands on what was fetched at once; and where that fails and will not pass, one after the other, for Kafka is told
/// which record is at fault.
final class Batches implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final EventSubscription<?> subscription;
    private final CloudEventMapping mapping;

    Batches(EventSubscription<?> subscription, CloudEventMapping mapping) {
        this.subscription = subscription;
        this.mapping = mapping;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        try {
            subscription.handle(records.stream().map(mapping::read).toList());
        } catch (RuntimeException fault) {
            if (FaultPolicy.willPass(fault)) {
                throw failed(fault, 0);
            }
            LOG.debug("{} events are handled one after the other", records.size(), fault);
            handleEach(records);
        }
    }

    private void handleEach(List<ConsumerRecord<String, byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            try {
                subscription.handle(mapping.read(records.get(i)));
            } catch (RuntimeException fault) {
                throw failed(fault, i);
            }
        }
    }

    private static BatchListenerFailedException failed(RuntimeException fault, int index) {
        return new BatchListenerFailedException(String.valueOf(fault.getMessage()), fault, index);
    }
}
