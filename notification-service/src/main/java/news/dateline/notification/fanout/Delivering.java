package news.dateline.notification.fanout;

import java.util.function.BooleanSupplier;
import news.dateline.notification.delivery.LaneLease;
import news.dateline.notification.delivery.Lanes;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.delivery.Work;
import org.springframework.stereotype.Component;

/// Delivers one slice after the other, lane by lane: holds the lane, claims a slice, makes a [round][Round] of it, and
/// lets it go. A slice that has to wait is let go until then. Thread-safe.
@Component
class Delivering {

    private final Lanes lanes;
    private final Slices slices;
    private final Rounds rounds;
    private final FanOutSettings settings;

    Delivering(Lanes lanes, Slices slices, Rounds rounds, FanOutSettings settings) {
        this.lanes = lanes;
        this.slices = slices;
        this.rounds = rounds;
        this.settings = settings;
    }

    /// Until nothing of it is due that nobody else is at, or it is to stop.
    ///
    /// @param goesOn asked after each window
    void deliver(Work work, BooleanSupplier goesOn) throws InterruptedException {
        for (var lane : slices.lanes(work)) {
            var held = lanes.claim(lane, settings.lease());
            if (held.isPresent()) {
                deliver(work, held.get(), goesOn);
            }
        }
    }

    private void deliver(Work work, LaneLease held, BooleanSupplier goesOn) throws InterruptedException {
        var lease = held;
        while (goesOn.getAsBoolean()) {
            var slice = slices.claim(work, lease.lane(), settings.lease());
            if (slice.isEmpty()) {
                break;
            }
            var kept = rounds.of(slice.get(), lease, goesOn).run();
            if (kept.isEmpty()) {
                return;
            }
            lease = kept.get();
        }
        lanes.release(lease);
    }
}
