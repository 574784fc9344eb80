package news.dateline.comment.comment;

import static java.util.stream.Collectors.toMap;
import static news.dateline.comment.comment.CommentPaths.ID;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.dateline.comment.comment.Tally.Turn;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// How many comments readers see in each thread, whatever its length: what was saved before the question is counted,
/// and with that the comment an event tells of.
@Component
public class ThreadCounts {

    private final Tallies tallies;
    private final Turns turns;
    private final Aggregates<Comment> comments;

    ThreadCounts(Tallies tallies, Turns turns, Aggregates<Comment> comments) {
        this.tallies = tallies;
        this.turns = turns;
        this.comments = comments;
    }

    public long of(UUID thread) {
        return of(List.of(thread)).getOrDefault(thread, 0L);
    }

    /// Of each that has had any.
    public Map<UUID, Long> of(Collection<UUID> threads) {
        var counts = new HashMap<UUID, Long>();
        var found = tallies.among(threads);
        var turning = turning(found);
        found.forEach(tally -> counts.put(tally.id(), tally.with(turning)));
        var uncounted =
                threads.stream().filter(thread -> !counts.containsKey(thread)).toList();
        if (!uncounted.isEmpty()) {
            counts.putAll(tallies.begin(uncounted));
        }
        return counts;
    }

    private Map<UUID, Comment> turning(List<Tally> found) {
        var ids = found.stream()
                .flatMap(tally -> tally.open().values().stream())
                .map(Turn::comment)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : comments.query(Query.query(where(ID).in(ids))).stream()
                        .map(Aggregate::state)
                        .collect(toMap(Comment::id, Function.identity()));
    }

    /// A thread that was counted anew.
    ///
    /// @param drift by how much its tally was wrong, before it was put right
    public record Recounted(UUID thread, long count, long drift) {}

    /// Counts the next one anew, in the order of their ids, and ends what a crash cut short there. A thread in which
    /// something happens at the same moment is left to the next time.
    public Optional<Recounted> recountAfter(UUID thread) {
        return tallies.after(thread).map(this::recount);
    }

    private Recounted recount(Tally found) {
        turns.endOld(found);
        var tally = tallies.findOrBegin(found.id());
        var counted = tallies.counted(List.of(tally.id())).getOrDefault(tally.id(), 0L);
        var drifted = counted != tally.count() && tally.open().isEmpty() && tallies.putRight(tally, counted);
        return new Recounted(tally.id(), counted, drifted ? Math.abs(counted - tally.count()) : 0);
    }
}
