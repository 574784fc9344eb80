package news.dateline.events;

import java.util.UUID;

/// There is something to be delivered. Told once an alert's change and shard, without an outbox: the store says the
/// same, and whoever delivers looks there, too.
///
/// @param generation of the alert, from 1
/// @param shard 0 to 63: the part of all subscriptions that is meant
public record AlertDeliveryRequested(UUID alertId, int generation, int shard) implements DeliveryEvent {

    public AlertDeliveryRequested {
        Invariants.generation(generation);
        if (shard < 0 || shard > 63) {
            throw new IllegalArgumentException("a shard is 0 to 63, not " + shard);
        }
    }

    @Override
    public UUID subject() {
        return alertId;
    }

    /// So that shards are spread over whoever delivers.
    @Override
    public String key() {
        return Integer.toString(shard);
    }
}
