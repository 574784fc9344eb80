package news.dateline.messaging.consuming;

import java.util.List;
import news.dateline.events.Event;
import news.dateline.events.EventType;
import news.dateline.events.Topic;
import news.dateline.messaging.cloudevents.Received;

/// One consumer group of a service: all topics of one family of events, one reaction.
///
/// @param name unique in the service; part of the group's name, so it is kept for ever
public record EventSubscription<E extends Event>(Class<E> family, String name, Reaction<E> reaction) {

    public static <E extends Event> EventSubscription<E> to(Class<E> family, String name, EventHandler<E> handler) {
        return new EventSubscription<>(family, name, handler);
    }

    public static <E extends Event> EventSubscription<E> toMany(Class<E> family, String name, BatchHandler<E> handler) {
        return new EventSubscription<>(family, name, handler);
    }

    public List<Topic> topics() {
        return EventType.in(family).stream().map(EventType::topic).distinct().toList();
    }

    /// @throws ClassCastException if the event is of another family
    public void handle(Received<Event> received) {
        handle(List.of(received));
    }

    /// @throws ClassCastException if one of the events is of another family
    void handle(List<Received<Event>> received) {
        var ours = received.stream().map(one -> one.of(family)).toList();
        switch (reaction) {
            case EventHandler<E> each -> ours.forEach(each::handle);
            case BatchHandler<E> all -> all.handle(ours);
        }
    }
}
