package news.dateline.notification.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.promise.Verdict;
import news.dateline.notification.subscription.Subscription;
import org.springframework.stereotype.Component;

/// Whoever follows a story and had an alert on it hears in the place of that alert that it was wrong, and not a
/// second time as a follower. Thread-safe.
@Component
class InPlace {

    private static final Verdict SAID = new Verdict.Said(true);

    private final Alerts alerts;
    private final Plans plans;
    private final Slices slices;
    private final Clock clock;

    InPlace(Alerts alerts, Plans plans, Slices slices, Clock clock) {
        this.alerts = alerts;
        this.plans = plans;
        this.slices = slices;
        this.clock = clock;
    }

    /// @param readers of the lane, who have not heard of it
    /// @return by reader, for those of whom an alert decides: who had it, and who is about to get it. Nobody of
    ///     whom is decided as of everybody: for whom it is held, or who never gets it
    Map<UUID, Verdict> verdicts(Lane lane, Alert toFollowers, Collection<Subscription> readers) {
        var corrected = toFollowers.isForFollowers() ? correctedWith(toFollowers) : Set.<UUID>of();
        if (corrected.isEmpty()) {
            return Map.of();
        }
        var left = new Verdict.LeftTo(corrected.iterator().next());
        var theirs = readers.stream().map(Subscription::id).collect(Collectors.toSet());
        var verdicts = new HashMap<UUID, Verdict>();
        if (!plans.areDone(corrected, lane.shard())) {
            theirs.forEach(reader -> verdicts.put(reader, left));
        }
        for (var slice : slices.of(lane, corrected)) {
            decide(slice, theirs, left, verdicts);
        }
        return verdicts;
    }

    /// Alerts that say by now what is told to followers: the same event has put them right.
    private Set<UUID> correctedWith(Alert toFollowers) {
        return alerts.on(toFollowers.articleId(), clock.instant().minus(Slices.KEPT)).stream()
                .filter(alert -> alert.hasFollowed(toFollowers.id()))
                .map(Alert::id)
                .collect(Collectors.toSet());
    }

    /// Who had one of several is told in its place, whatever becomes of the others.
    private static void decide(Slice slice, Set<UUID> theirs, Verdict left, Map<UUID, Verdict> verdicts) {
        var whose = slice.whose();
        var became = slice.became();
        IntStream.range(0, whose.count())
                .filter(place -> theirs.contains(whose.at(place)))
                .forEach(place -> {
                    switch (became.of(place)) {
                        case SENT, MERGED -> verdicts.put(whose.at(place), SAID);
                        case QUEUED -> verdicts.putIfAbsent(whose.at(place), left);
                        case RETIRED, FAILED, EXPIRED, ENDED, RECALLED, UNCORRECTED, HELD, CAPPED, OVERTAKEN -> {
                            // Nothing of it stands there that could be put right.
                        }
                    }
                });
    }
}
