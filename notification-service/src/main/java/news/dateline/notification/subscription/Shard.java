package news.dateline.notification.subscription;

import java.util.UUID;
import java.util.stream.IntStream;

/// One of the 64 parts that subscriptions fall into for good, so that several instances share the work.
///
/// @param number 0 to 63
public record Shard(int number) {

    public static final int COUNT = 64;

    public Shard {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("a shard is 0 to 63, not " + number);
        }
    }

    /// By the last bits of an id, which are as good as random in every version of UUID used here.
    static Shard of(UUID id) {
        return new Shard((int) (id.getLeastSignificantBits() & (COUNT - 1)));
    }

    public static IntStream numbers() {
        return IntStream.range(0, COUNT);
    }
}
