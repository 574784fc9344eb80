package news.dateline.messaging.consuming;

import java.util.List;
import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Received;

/// A [Reaction] to all events that have arrived meanwhile, for where one question can be asked about many: the more
/// there is to do, the less each costs.
@FunctionalInterface
public non-sealed interface BatchHandler<E extends Event> extends Reaction<E> {

    /// @param received the events of one key in their order; one may be among them twice
    /// @throws RuntimeException a passing one (the store is away) holds the partitions; after any other the same
    ///     events come once more, each by itself, and what fails then is treated as [EventHandler] says
    void handle(List<Received<E>> received);
}
