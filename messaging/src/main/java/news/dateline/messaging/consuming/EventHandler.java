package news.dateline.messaging.consuming;

import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Received;

/// A [Reaction] to each event by itself, in the trace of what caused it.
@FunctionalInterface
public non-sealed interface EventHandler<E extends Event> extends Reaction<E> {

    /// @throws RuntimeException a passing one (the store is away) holds the partition; any other, after a few tries,
    ///     sends the record to the dead letters
    void handle(Received<E> received);
}
