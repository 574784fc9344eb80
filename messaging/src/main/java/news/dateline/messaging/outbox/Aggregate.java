package news.dateline.messaging.outbox;

import java.util.UUID;

/// An aggregate as it is stored.
///
/// @param revision counts every save from 1; the entity tag
/// @param sequence the number of the last event it told, 0 if none
public record Aggregate<S>(UUID id, long revision, long sequence, S state) {}
