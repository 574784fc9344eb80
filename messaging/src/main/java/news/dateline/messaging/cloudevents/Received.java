package news.dateline.messaging.cloudevents;

import java.time.Instant;
import java.util.UUID;
import news.dateline.events.Event;
import org.jspecify.annotations.Nullable;

/// An event as it arrived, with its envelope.
///
/// @param id the CloudEvents `id`: the same however often it is delivered
/// @param sequence its place among its aggregate's events, contiguous from 1
/// @param traceparent W3C Trace Context of what caused it, where that was traced
public record Received<E extends Event>(
        UUID id,
        E event,
        long sequence,
        Instant time,
        @Nullable String traceparent) {

    /// @throws ClassCastException if the event is of another family
    public <F extends Event> Received<F> of(Class<F> family) {
        return new Received<>(id, family.cast(event), sequence, time, traceparent);
    }
}
