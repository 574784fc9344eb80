package news.dateline.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.message.Importance;
import news.dateline.notification.promise.Candidate;
import news.dateline.notification.promise.Past;
import org.jspecify.annotations.Nullable;

/// What some readers of a lane have heard of other alerts, and what is held for them. True while the lane is held, by
/// whoever holds it; not thread-safe.
public final class Pasts {

    private final List<Open> open;
    private final Map<UUID, Alert> alerts;
    private final Set<UUID> wanted;

    /// A slice of another alert.
    ///
    /// @param places by reader
    private record Open(Slice slice, Outcomes became, Moments when, Map<UUID, Integer> places) {}

    Pasts(List<Slice> slices, Map<UUID, Alert> alerts, Collection<UUID> readers) {
        this.alerts = alerts;
        this.wanted = new HashSet<>(readers);
        this.open = slices.stream().map(this::opened).toList();
    }

    private Open opened(Slice slice) {
        var readers = slice.whose();
        var places = new HashMap<UUID, Integer>();
        for (int place = 0; place < readers.count(); place++) {
            var reader = readers.at(place);
            if (wanted.contains(reader)) {
                places.put(reader, place);
            }
        }
        return new Open(slice, slice.became(), slice.when(), places);
    }

    public Past of(UUID reader) {
        var told = new ArrayList<Past.Told>();
        var held = new ArrayList<Candidate>();
        for (var other : open) {
            var place = other.places().get(reader);
            var alert = alerts.get(other.slice().alertId());
            if (place == null || alert == null) {
                continue;
            }
            other.when().of(place).ifPresent(at -> remember(other, place, alert, at, told, held));
        }
        return new Past(told, held);
    }

    private static void remember(
            Open other, int place, Alert alert, Instant at, List<Past.Told> told, List<Candidate> held) {
        switch (other.became().of(place)) {
            case SENT, UNCORRECTED -> told.add(new Past.Told(alert.articleId(), at));
            case HELD -> {
                if (!alert.isRecalled()) {
                    held.add(candidate(alert, at));
                }
            }
            case QUEUED, RETIRED, FAILED, EXPIRED, ENDED, RECALLED, CAPPED, MERGED, OVERTAKEN -> {
                // Neither heard nor to be heard in a message with others.
            }
        }
    }

    /// @param heldSince null if it is not held
    static Candidate candidate(Alert alert, @Nullable Instant heldSince) {
        return new Candidate(
                alert.id(),
                alert.articleId(),
                alert.raisedAt(),
                Importance.of(alert.urgency()).wakes(),
                heldSince);
    }

    public Alert alert(UUID id) {
        var alert = alerts.get(id);
        if (alert == null) {
            throw new IllegalStateException("no alert " + id);
        }
        return alert;
    }

    /// What became of another alert for a reader.
    void become(UUID reader, UUID alert, Outcome outcome) {
        open.stream()
                .filter(other ->
                        other.slice().alertId().equals(alert) && other.places().containsKey(reader))
                .forEach(other -> other.became()
                        .become(
                                other.places().get(reader),
                                outcome,
                                alert(alert).generation()));
    }

    /// Writes down what became of others.
    void write(Slices slices, Set<UUID> changed) {
        open.stream()
                .filter(other -> changed.contains(other.slice().alertId()))
                .forEach(other -> slices.rewrite(other.slice(), other.became()));
    }
}
