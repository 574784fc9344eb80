package news.dateline.notification.fanout;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.delivery.Course;
import news.dateline.notification.delivery.Delays;
import news.dateline.notification.delivery.Judging.Judged;
import news.dateline.notification.delivery.LaneLease;
import news.dateline.notification.delivery.Moments;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.delivery.Outcomes;
import news.dateline.notification.delivery.Slice;
import news.dateline.notification.message.Messages.Message;
import news.dateline.notification.promise.Verdict;
import news.dateline.notification.subscription.Subscription;

/// One look at everybody in a slice who waits: window by window, what becomes of the alert for each reader is decided,
/// done, and written down in one update. Not thread-safe.
final class Round {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    /// Nobody is quiet for longer at a time.
    private static final Duration LONGEST_QUIET = Duration.ofDays(2);

    private final Rounds with;
    private final Slice slice;
    private final Outcomes became;
    private final Moments when;
    private final BooleanSupplier goesOn;
    private final BitSet tried = new BitSet();
    private final BitSet quiet = new BitSet();
    private LaneLease held;
    private Delays took;
    private Course ran;
    private Instant quietUntil = Instant.MAX;
    private int generation;

    Round(Rounds with, Slice slice, LaneLease held, BooleanSupplier goesOn) {
        this.with = with;
        this.slice = slice;
        this.became = slice.became();
        this.when = slice.when();
        this.took = slice.took();
        this.ran = slice.ran();
        this.held = held;
        this.goesOn = goesOn;
    }

    /// @return the lane as it is held afterwards; empty if it was lost
    Optional<LaneLease> run() throws InterruptedException {
        while (window(alert())) {
            var kept = kept();
            if (kept.isEmpty()) {
                return kept;
            }
            held = kept.get();
        }
        return Optional.of(held);
    }

    /// Written down only when a good part of it is over: most windows take far less.
    private Optional<LaneLease> kept() {
        var lease = with.settings().lease();
        var lasts = held.lastsAt(with.clock().instant().plus(lease.dividedBy(3).multipliedBy(2)));
        return lasts ? Optional.of(held) : with.lanes().renew(held, lease);
    }

    /// Looked at before each window: what is to be said may have changed, and then everybody waits again who was told
    /// something else.
    private Alert alert() {
        var alert = with.alerts()
                .find(slice.alertId())
                .orElseThrow(() -> new IllegalStateException("no alert of the slice " + slice.id()));
        if (alert.generation() != generation) {
            generation = alert.generation();
            tried.clear();
            quiet.clear();
        }
        return alert;
    }

    /// @return whether there is more to do, and by this instance
    private boolean window(Alert alert) throws InterruptedException {
        var message = with.messages().of(alert);
        var now = with.clock().instant();
        if (message.recalls()) {
            became.recall();
        }
        if (!now.isBefore(message.until())) {
            became.expire(generation);
        }
        var pause = with.couriers().pauseOf(slice.host());
        if (pause.isPresent()) {
            return released(inTime(now.plus(pause.get()), message, now));
        }
        var next = next();
        if (next.isEmpty()) {
            return released(inTime(again(now), message, now));
        }
        if (!goesOn.getAsBoolean()) {
            return released(now);
        }
        return send(alert, message, next);
    }

    private BitSet next() {
        var next = new BitSet();
        became.waiting(generation)
                .filter(place -> !tried.get(place))
                .limit(with.settings().window())
                .forEach(next::set);
        return next;
    }

    private boolean send(Alert alert, Message message, BitSet window) throws InterruptedException {
        var places = Places.of(window, slice.whose());
        var there = with.subscriptions().find(places.readers());
        var now = with.clock().instant();
        var judged = with.judging()
                .judge(
                        slice.lane(),
                        alert,
                        there.values().stream()
                                .filter(reader -> !became.wasReached(places.of(reader.id())))
                                .toList(),
                        reader -> heldSince(places.of(reader)),
                        now);
        var letters = new HashMap<Subscription, Message>();
        places.byReader().forEach((id, place) -> {
            var reader = there.get(id);
            if (reader == null) {
                became.become(place, Outcome.ENDED, generation);
            } else {
                decide(place, reader, judged.verdicts().getOrDefault(id, Verdict.Tell.ALONE), now)
                        .ifPresent(tell -> letters.put(reader, words(alert, message, tell, judged, reader, place)));
            }
        });
        expireIn(letters, places, now);
        var begun = with.clock().instant();
        var outcomes =
                with.windows().send(letters, () -> held.lastsAt(with.clock().instant()));
        note(outcomes, places, message, begun);
        tried.or(window);
        var kept = with.slices()
                .checkpoint(slice, became, when, took, ran, with.settings().lease());
        if (kept) {
            with.judging().settle(judged, outcomes);
        }
        return kept;
    }

    private Optional<Instant> heldSince(int place) {
        return became.of(place) == Outcome.HELD ? when.of(place) : Optional.empty();
    }

    /// What is held is told after it was news, but not for ever.
    private void expireIn(Map<Subscription, Message> letters, Places places, Instant now) {
        letters.entrySet().removeIf(letter -> {
            var place = places.of(letter.getKey().id());
            var late =
                    !became.wasReached(place) && !now.isBefore(letter.getValue().until());
            if (late) {
                became.become(place, Outcome.EXPIRED, generation);
            }
            return late;
        });
    }

    /// @return if they are to be told
    private Optional<Verdict.Tell> decide(int place, Subscription reader, Verdict verdict, Instant now) {
        switch (verdict) {
            case Verdict.Tell tell -> {
                return Optional.of(tell);
            }
            case Verdict.Hold hold -> hold(place, hold.until(), now);
            case Verdict.Cap() -> became.become(place, Outcome.CAPPED, generation);
            case Verdict.Said(var overtaken) ->
                became.become(place, overtaken ? Outcome.OVERTAKEN : Outcome.MERGED, generation);
            case Verdict.LeftTo _ -> {
                // Looked at again, once that one was told.
            }
        }
        return Optional.empty();
    }

    private void hold(int place, Instant until, Instant now) {
        if (became.of(place) != Outcome.HELD) {
            became.become(place, Outcome.HELD, generation);
            when.set(place, now);
        }
        quiet.set(place);
        quietUntil = earlier(quietUntil, until);
    }

    private Message words(
            Alert alert, Message message, Verdict.Tell tell, Judged judged, Subscription reader, int place) {
        var others = tell.with().stream().map(judged.pasts()::alert).toList();
        var words = (others.isEmpty() ? message : with.messages().of(alert, others)).after(became.told(place));
        return heldSince(place)
                .map(since -> reader.promised()
                        .endOfHold(since)
                        .plus(message.importance().lasts()))
                .filter(later -> later.isAfter(words.until()))
                .map(words::until)
                .orElse(words);
    }

    private void note(Map<UUID, Outcome> outcomes, Places places, Message message, Instant begun) {
        var now = with.clock().instant();
        var reached = 0;
        for (var outcome : outcomes.entrySet()) {
            var place = places.of(outcome.getKey());
            if (outcome.getValue() == Outcome.SENT) {
                reached += became.of(place) == Outcome.QUEUED ? 1 : 0;
                if (!became.wasReached(place)) {
                    when.set(place, now);
                }
            }
            became.become(place, outcome.getValue(), generation);
        }
        took = took.with(Duration.between(message.at(), now), reached);
        ran = reached > 0 ? ran.with(begun, now) : ran;
    }

    private boolean released(Instant notBefore) {
        with.slices().release(slice, became, generation, notBefore);
        return false;
    }

    /// Soon, if somebody waits for anything but the end of their quiet hours.
    private Instant again(Instant now) {
        var soon = became.waiting(generation).anyMatch(place -> !quiet.get(place));
        return soon ? earlier(quietUntil, now.plus(backoff())) : earlier(quietUntil, now.plus(LONGEST_QUIET));
    }

    private static Instant inTime(Instant next, Message message, Instant now) {
        return now.isBefore(message.until()) ? earlier(next, message.until()) : next;
    }

    private Duration backoff() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(slice.attempts(), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
