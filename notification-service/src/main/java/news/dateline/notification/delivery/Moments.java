package news.dateline.notification.delivery;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When each of one slice's readers was told, or since when it is held for them: to the minute, two bytes each, which
/// last for 45 days. Not thread-safe.
public final class Moments {

    private static final int NONE = 0;
    private static final int MOST = 0xFFFF;

    private final Instant start;
    private final byte[] packed;

    /// @param since of the slice; nothing happens before
    Moments(Instant since, byte[] packed) {
        this.start = since.truncatedTo(ChronoUnit.MINUTES);
        this.packed = packed.clone();
    }

    static Moments none(Instant since, int readers) {
        return new Moments(since, new byte[readers * Short.BYTES]);
    }

    byte[] bytes() {
        return packed.clone();
    }

    public Optional<Instant> of(int reader) {
        var minutes = ByteBuffer.wrap(packed).getShort(reader * Short.BYTES) & MOST;
        return minutes == NONE ? Optional.empty() : Optional.of(start.plus(Duration.ofMinutes(minutes - 1L)));
    }

    public void set(int reader, Instant moment) {
        var minutes = Duration.between(start, moment).toMinutes() + 1;
        ByteBuffer.wrap(packed).putShort(reader * Short.BYTES, (short) Math.clamp(minutes, 1, MOST));
    }
}
