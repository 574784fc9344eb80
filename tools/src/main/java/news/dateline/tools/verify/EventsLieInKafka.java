package news.dateline.tools.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.dateline.events.Topic;
import news.dateline.events.Topic.Cleanup;
import news.dateline.tools.verify.Facts.Aggregate;
import news.dateline.tools.verify.Facts.Sent;

/// Whatever an aggregate told is in Kafka or waits in its outbox, not for long; and Kafka knows of nothing that the
/// store has forgotten.
///
/// Events older than their topic keeps them may be gone. Which those are is known exactly only of an aggregate younger
/// than that; of an older one, what follows its first event of recent days has to be there.
final class EventsLieInKafka implements Check {

    /// An event may wait so long in an outbox before it counts as stuck.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Taken off the time a topic keeps its records: this reading takes a while too.
    private static final Duration MARGIN = Duration.ofHours(1);

    private static final Map<String, Topic> TOPICS = Map.of(
            "articles", Topic.ARTICLE_PUBLISHED,
            "comments", Topic.COMMENT_SUBMITTED,
            "alerts", Topic.ALERT_RAISED);

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        var told = facts.sent().stream().collect(groupingBy(Sent::subject));
        return Stream.of(
                        facts.aggregates().stream()
                                .flatMap(one -> unsent(one, told.getOrDefault(one.id(), List.of()), now)),
                        facts.aggregates().stream().flatMap(aggregate -> stuck(aggregate, now)),
                        forgotten(facts, told))
                .flatMap(findings -> findings);
    }

    /// As many of its events as wait in its outbox need not be in Kafka.
    private static Stream<Finding> unsent(Aggregate aggregate, List<Sent> told, Instant now) {
        var sequences = told.stream().map(Sent::sequence).collect(toSet());
        var missing = LongStream.rangeClosed(first(aggregate, told, now), aggregate.sequence())
                .filter(sequence -> !sequences.contains(sequence))
                .boxed()
                .toList();
        return missing.stream()
                .limit(Math.max(0, missing.size() - aggregate.unsent()))
                .map(sequence -> Finding.lost(
                        "%s %s: event %d is not in Kafka", aggregate.collection(), aggregate.id(), sequence));
    }

    private static long first(Aggregate aggregate, List<Sent> told, Instant now) {
        var topic = TOPICS.getOrDefault(aggregate.collection(), Topic.ALERT_RAISED); // the one that is kept shortest
        var kept = now.minus(topic.kept()).plus(MARGIN);
        if (aggregate.born().isAfter(kept)) {
            return 1;
        }
        // Of a compacted topic the last record of each key stays.
        var last = topic.cleanup() == Cleanup.COMPACT ? Math.max(1, aggregate.sequence()) : aggregate.sequence() + 1;
        return told.stream()
                .filter(event -> event.at().isAfter(kept))
                .mapToLong(Sent::sequence)
                .reduce(last, Math::min);
    }

    private static Stream<Finding> stuck(Aggregate aggregate, Instant now) {
        var since = aggregate.unsentSince();
        return since != null && since.isBefore(now.minus(PATIENCE))
                ? Stream.of(Finding.lost(
                        "%s %s: events have been unsent since %s", aggregate.collection(), aggregate.id(), since))
                : Stream.empty();
    }

    /// A stray event that was parked is the operators' already.
    private static Stream<Finding> forgotten(Facts facts, Map<UUID, List<Sent>> told) {
        Map<UUID, Long> known = facts.aggregates().stream().collect(toMap(Aggregate::id, Aggregate::sequence));
        var findings = new ArrayList<Finding>();
        told.forEach((subject, events) -> {
            var last = events.stream().mapToLong(Sent::sequence).max().orElse(0);
            var stored = known.get(subject);
            if (stored == null && !facts.isParked(subject)) {
                findings.add(Finding.lost("%s: Kafka tells of it, no store knows it", subject));
            } else if (stored != null && stored < last) {
                findings.add(Finding.lost("%s: Kafka has event %d, its store knows %d", subject, last, stored));
            }
        });
        return findings.stream();
    }
}
