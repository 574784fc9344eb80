package news.dateline.messaging.outbox;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import news.dateline.events.Event;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import org.jspecify.annotations.Nullable;

/// Gives events their envelope at the moment the change they tell of is saved.
final class Envelopes {

    private final CloudEventMapping mapping;
    private final URI source;
    private final Supplier<@Nullable String> traceparent;
    private final Clock clock;

    Envelopes(CloudEventMapping mapping, URI source, Supplier<@Nullable String> traceparent, Clock clock) {
        this.mapping = mapping;
        this.source = source;
        this.traceparent = traceparent;
        this.clock = clock;
    }

    /// Numbers the events on from the last sequence; they belong to the trace of whoever asks.
    List<Announced> seal(long last, Event... events) {
        return seal(last, traceparent.get(), List.of(events));
    }

    /// @param cause what the events belong to, as W3C Trace Context has it
    List<Announced> seal(long last, @Nullable String cause, List<? extends Event> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> seal(events.get(i), last + 1 + i, cause))
                .toList();
    }

    private Announced seal(Event event, long sequence, @Nullable String cause) {
        return new Announced(
                Ids.next(),
                event.type(),
                source,
                event.subject(),
                event.key(),
                sequence,
                clock.instant(),
                cause,
                mapping.bodyOf(event));
    }
}
