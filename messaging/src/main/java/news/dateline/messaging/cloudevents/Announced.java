package news.dateline.messaging.cloudevents;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import news.dateline.events.EventType;
import org.jspecify.annotations.Nullable;

/// An event on its way out, with its envelope.
///
/// @param source the CloudEvents `source`: the service that tells
/// @param traceparent W3C trace context of the request that caused it
/// @param body JSON
public record Announced(
        UUID id,
        EventType type,
        URI source,
        UUID subject,
        String key,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        byte[] body) {}
