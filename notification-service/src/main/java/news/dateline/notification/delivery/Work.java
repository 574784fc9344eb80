package news.dateline.notification.delivery;

import java.util.UUID;

/// One alert's readers in one shard.
public record Work(UUID alertId, int shard) {}
