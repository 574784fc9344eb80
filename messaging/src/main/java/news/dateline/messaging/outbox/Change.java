package news.dateline.messaging.outbox;

import java.util.List;
import news.dateline.events.Event;
import org.jspecify.annotations.Nullable;

/// What one of several aggregates becomes that are saved together.
///
/// @param events tell of it
/// @param traceparent of what caused it, as W3C Trace Context has it: together they may have many causes
public record Change<S>(
        Aggregate<S> current,
        S next,
        List<? extends Event> events,
        @Nullable String traceparent) {

    public Change {
        events = List.copyOf(events);
    }

    public Change<S> to(S other) {
        return new Change<>(current, other, events, traceparent);
    }
}
