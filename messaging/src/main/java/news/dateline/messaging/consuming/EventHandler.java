package news.dateline.messaging.consuming;

import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Received;

/// What a service does with an event. Called again with the same one after a fault, a crash or a replay, so it must
/// come out the same: a projection ignores what is older, a reaction is keyed by the event's id.
@FunctionalInterface
public interface EventHandler<E extends Event> {

    /// @throws RuntimeException a passing one (the store is away) holds the partition; any other, after a few tries,
    ///     sends the record to the dead letters
    void handle(Received<E> received);
}
