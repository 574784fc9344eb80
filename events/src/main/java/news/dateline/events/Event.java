package news.dateline.events;

import java.util.UUID;

/// A fact one service tells the others. Immutable; its JSON body is described by the schema of its [EventType].
///
/// An event's id, time and sequence are the envelope's (CloudEvents 1.0 attributes), given when the change it tells of
/// is saved; a body repeats none of them.
public sealed interface Event permits ArticleEvent, CommentEvent, AlertEvent, DeliveryEvent {

    /// The largest JSON body in bytes; a larger one is refused before the change is saved.
    int MAX_BYTES = 64 * 1024;

    /// The aggregate the event belongs to: the CloudEvents `subject`.
    UUID subject();

    /// The record's key in Kafka: events of one key keep their order.
    String key();

    default EventType type() {
        return EventType.of(getClass());
    }

    default Topic topic() {
        return type().topic();
    }
}
