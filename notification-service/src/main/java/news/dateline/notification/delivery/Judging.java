package news.dateline.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.promise.Verdict;
import news.dateline.notification.subscription.Subscription;
import org.springframework.stereotype.Component;

/// What becomes of an alert for each of some readers, by what they were promised and have heard. Whoever sends and
/// whoever looks ahead ask here. Thread-safe.
@Component
public class Judging {

    private final Slices slices;
    private final Alerts alerts;
    private final InPlace inPlace;

    Judging(Slices slices, Alerts alerts, InPlace inPlace) {
        this.slices = slices;
        this.alerts = alerts;
        this.inPlace = inPlace;
    }

    /// @param verdicts by reader
    /// @param pasts of those who were promised something
    public record Judged(Map<UUID, Verdict> verdicts, Pasts pasts) {}

    /// @param readers of the lane, who have not heard of the alert
    /// @param heldSince since when it is held for each of them, if it is
    public Judged judge(
            Lane lane,
            Alert alert,
            Collection<Subscription> readers,
            Function<UUID, Optional<Instant>> heldSince,
            Instant now) {
        var promised = readers.stream()
                .filter(reader -> !reader.promised().isNothing()
                        || heldSince.apply(reader.id()).isPresent())
                .toList();
        var pasts = pasts(lane, alert.id(), promised);
        var verdicts = new HashMap<>(inPlace.verdicts(lane, alert, readers));
        readers.forEach(reader -> verdicts.computeIfAbsent(
                reader.id(),
                _ -> reader.promised()
                        .judge(
                                Pasts.candidate(
                                        alert, heldSince.apply(reader.id()).orElse(null)),
                                pasts.of(reader.id()),
                                now)));
        return new Judged(verdicts, pasts);
    }

    private Pasts pasts(Lane lane, UUID alert, List<Subscription> readers) {
        var ids = readers.stream()
                .map(Subscription::id)
                .sorted(Comparator.comparing(UUID::toString)) // as the store orders them
                .toList();
        var beside = ids.isEmpty() ? List.<Slice>of() : slices.beside(lane, alert, ids.getFirst(), ids.getLast());
        var others = beside.stream().map(Slice::alertId).collect(Collectors.toSet());
        return new Pasts(beside, alerts.find(others), ids);
    }

    /// Writes down what became of the alerts that came, or were to come, in the message of another.
    ///
    /// @param outcomes of that message, by reader
    public void settle(Judged judged, Map<UUID, Outcome> outcomes) {
        var changed = new HashSet<UUID>();
        outcomes.forEach((reader, outcome) -> {
            if (outcome != Outcome.QUEUED
                    && judged.verdicts().get(reader) instanceof Verdict.Tell(var with, var past)) {
                with.forEach(alert -> judged.pasts().become(reader, alert, or(outcome, Outcome.MERGED)));
                past.forEach(alert -> judged.pasts().become(reader, alert, or(outcome, Outcome.OVERTAKEN)));
                changed.addAll(with);
                changed.addAll(past);
            }
        });
        judged.pasts().write(slices, changed);
    }

    private static Outcome or(Outcome outcome, Outcome ifSent) {
        return outcome == Outcome.SENT ? ifSent : outcome;
    }
}
