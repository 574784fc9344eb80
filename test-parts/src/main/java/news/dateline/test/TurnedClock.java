package news.dateline.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// Goes like every clock, and can be turned on.
public class TurnedClock extends Clock {

    private final AtomicReference<Duration> turned = new AtomicReference<>(Duration.ZERO);

    public void turnOn(Duration by) {
        turned.accumulateAndGet(by, Duration::plus);
    }

    @Override
    public Instant instant() {
        return Clock.tickMillis(ZoneOffset.UTC).instant().plus(turned.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
