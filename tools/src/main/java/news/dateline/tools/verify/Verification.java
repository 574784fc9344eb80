package news.dateline.tools.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.tools.verify.Facts.Aggregate;
import news.dateline.tools.verify.Facts.Parked;
import news.dateline.tools.verify.Facts.Sent;

/// Compares what the stores say with what lies in Kafka. Pure.
final class Verification {

    /// Topics keep every record at least as long.
    static final Duration KEPT = Duration.ofDays(7);

    /// An event may wait so long in an outbox before it counts as stuck.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String ALERTS = "alerts";
    private static final String ARTICLES = "articles";

    private final Facts facts;
    private final Instant now;
    private final Map<UUID, List<Sent>> sent;
    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();

    private Verification(Facts facts, Instant now) {
        this.facts = facts;
        this.now = now;
        this.sent = facts.sent().stream().collect(groupingBy(Sent::subject));
    }

    static Verdict of(Facts facts, Instant now) {
        var verification = new Verification(facts, now);
        facts.aggregates().forEach(verification::everySequenceWasSent);
        facts.aggregates().forEach(verification::noEventIsStuck);
        verification.noSequenceWasGivenTwice();
        verification.everyProjectionIsUpToDate();
        verification.everyDirectiveHasItsAlert();
        verification.countsEqualComments();
        return new Verdict(List.copyOf(verification.lost), List.copyOf(verification.duplicated));
    }

    private void everySequenceWasSent(Aggregate aggregate) {
        var found = sent.getOrDefault(aggregate.id(), List.of()).stream()
                .map(Sent::sequence)
                .collect(toSet());
        long first = aggregate.born().isAfter(now.minus(KEPT))
                ? 1
                : found.stream().min(Long::compare).orElse(aggregate.sequence() + 1); // older ones may be gone by now
        for (long sequence = first; sequence <= aggregate.sequence() - aggregate.unsent(); sequence++) {
            if (!found.contains(sequence)) {
                lost.add("%s %s: event %d is not in Kafka".formatted(aggregate.collection(), aggregate.id(), sequence));
            }
        }
    }

    private void noEventIsStuck(Aggregate aggregate) {
        var since = aggregate.unsentSince();
        if (since != null && since.isBefore(now.minus(PATIENCE))) {
            lost.add("%s %s: %d events have been unsent since %s"
                    .formatted(aggregate.collection(), aggregate.id(), aggregate.unsent(), since));
        }
    }

    private void noSequenceWasGivenTwice() {
        sent.forEach((subject, events) -> events.stream()
                .collect(groupingBy(Sent::sequence, mapping(Sent::id, toSet())))
                .forEach((sequence, ids) -> {
                    if (ids.size() > 1) {
                        duplicated.add(
                                "%s: %d different events have the number %d".formatted(subject, ids.size(), sequence));
                    }
                }));
    }

    private void everyProjectionIsUpToDate() {
        Map<String, Long> applied =
                facts.copies().stream().collect(toMap(copy -> copy.projection() + copy.id(), Facts.Copy::sequence));
        for (var projection : facts.projections()) {
            published().forEach(article -> {
                long at = applied.getOrDefault(projection + article.id(), 0L);
                if (at < article.sequence() - article.unsent() && !isParked(projection, article.id())) {
                    lost.add("%s stands at event %d of %s, which has %d"
                            .formatted(projection, at, article.id(), article.sequence()));
                }
            });
        }
    }

    private List<Aggregate> published() {
        return facts.aggregates().stream()
                .filter(aggregate -> aggregate.collection().equals(ARTICLES) && aggregate.sequence() > 0)
                .toList();
    }

    private boolean isParked(String projection, UUID subject) {
        return facts.parked().stream()
                .anyMatch(letter -> projection.startsWith(letter.service() + "/") && subject.equals(letter.subject()));
    }

    private void everyDirectiveHasItsAlert() {
        Set<UUID> alerts = facts.aggregates().stream()
                .filter(aggregate -> aggregate.collection().equals(ALERTS))
                .map(Aggregate::id)
                .collect(toSet());
        Set<UUID> parked = facts.parked().stream()
                .map(Parked::event)
                .filter(Objects::nonNull)
                .collect(toSet());
        facts.sent().stream()
                .filter(Sent::directive)
                .map(Sent::id)
                .distinct()
                .filter(directive -> !alerts.contains(directive) && !parked.contains(directive))
                .forEach(directive -> lost.add("directive %s has no alert".formatted(directive)));
        facts.sent().stream()
                .filter(event -> event.cause() != null)
                .collect(groupingBy(Sent::cause, mapping(Sent::id, Collectors.toSet())))
                .forEach((cause, raised) -> {
                    if (raised.size() > 1) {
                        duplicated.add("directive %s raised %d alerts".formatted(cause, raised.size()));
                    }
                });
    }

    private void countsEqualComments() {
        facts.threads().stream()
                .filter(thread -> thread.count() != thread.comments())
                .forEach(thread -> lost.add("the thread of %s counts %d comments and shows %d"
                        .formatted(thread.story(), thread.count(), thread.comments())));
    }
}
