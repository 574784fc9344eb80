package news.dateline.gateway.feed;

import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Received;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// A record as it was read.
///
/// @param event null: it cannot be understood. Whoever must not miss it (a service) parks the same record as a dead
///     letter; here something may have changed, and nothing can be shown of it
public record Heard(
        TopicPartition partition, long offset, @Nullable Received<Event> event) {}
