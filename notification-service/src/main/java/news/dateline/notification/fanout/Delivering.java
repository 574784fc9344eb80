package news.dateline.notification.fanout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Delays;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.delivery.Outcomes;
import news.dateline.notification.delivery.Slice;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.delivery.Work;
import news.dateline.notification.message.Messages;
import news.dateline.notification.message.Messages.Message;
import news.dateline.notification.sending.PushSender;
import org.springframework.stereotype.Component;

/// Delivers one slice after the other: claims it, sends window by window, writes down what became of each window in one
/// update, and lets it go. A slice that has to wait is let go until then. Thread-safe.
@Component
class Delivering {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private final Alerts alerts;
    private final Slices slices;
    private final Messages messages;
    private final PushSender sender;
    private final Windows windows;
    private final FanOutSettings settings;
    private final Clock clock;

    Delivering(
            Alerts alerts,
            Slices slices,
            Messages messages,
            PushSender sender,
            Windows windows,
            FanOutSettings settings,
            Clock clock) {
        this.alerts = alerts;
        this.slices = slices;
        this.messages = messages;
        this.sender = sender;
        this.windows = windows;
        this.settings = settings;
        this.clock = clock;
    }

    /// Until nothing of it is due, or it is to stop.
    ///
    /// @param goesOn asked after each window
    void deliver(Work work, BooleanSupplier goesOn) throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            var slice = slices.claim(work, settings.lease());
            if (slice.isEmpty()) {
                return;
            }
            new Round(slice.get(), goesOn).run();
        }
    }

    /// One look at everybody in a slice who waits.
    private final class Round {

        private final Slice slice;
        private final Outcomes became;
        private Delays took;
        private final BooleanSupplier goesOn;
        private final BitSet tried = new BitSet();
        private int generation;

        Round(Slice slice, BooleanSupplier goesOn) {
            this.slice = slice;
            this.became = slice.became();
            this.took = slice.took();
            this.goesOn = goesOn;
        }

        void run() throws InterruptedException {
            var kept = true;
            while (kept) {
                kept = window(message());
            }
        }

        /// Looked at before each window: what is to be said may have changed, and then everybody waits again who
        /// was told something else.
        private Message message() {
            var alert = alerts.find(slice.alertId())
                    .orElseThrow(() -> new IllegalStateException("no alert of the slice " + slice.id()));
            var message = messages.of(alert);
            if (message.generation() != generation) {
                generation = message.generation();
                tried.clear();
            }
            return message;
        }

        /// @return whether there is more to do, and by this instance
        private boolean window(Message message) throws InterruptedException {
            var now = clock.instant();
            if (message.recalls()) {
                became.recall();
            }
            if (!now.isBefore(message.until())) {
                became.expire(generation);
                return released(now);
            }
            var pause = sender.pauseOf(slice.host());
            if (pause.isPresent()) {
                return released(earlier(now.plus(pause.get()), message.until()));
            }
            var next = next();
            if (next.isEmpty()) {
                return released(earlier(now.plus(backoff()), message.until()));
            }
            if (!goesOn.getAsBoolean()) {
                return released(now);
            }
            send(message, next);
            return slices.checkpoint(slice, became, took, settings.lease());
        }

        private BitSet next() {
            var next = new BitSet();
            became.waiting(generation)
                    .filter(place -> !tried.get(place))
                    .limit(settings.window())
                    .forEach(next::set);
            return next;
        }

        private void send(Message message, BitSet places) throws InterruptedException {
            var readers = slice.whose();
            var ids = places.stream().mapToObj(readers::at).collect(Collectors.<UUID>toList());
            var outcomes = windows.send(message, ids);
            var reached = 0;
            for (var place : places.stream().toArray()) {
                var outcome = outcomes.getOrDefault(readers.at(place), Outcome.QUEUED);
                reached += became.of(place) == Outcome.QUEUED && outcome == Outcome.SENT ? 1 : 0;
                became.become(place, outcome, generation);
            }
            took = took.with(Duration.between(message.at(), clock.instant()), reached);
            tried.or(places);
        }

        private boolean released(Instant notBefore) {
            slices.release(slice, became, generation, notBefore);
            return false;
        }

        private Duration backoff() {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(slice.attempts(), MOST_DOUBLINGS));
            return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
