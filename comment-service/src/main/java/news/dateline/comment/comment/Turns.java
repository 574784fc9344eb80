package news.dateline.comment.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import news.dateline.comment.comment.Tally.Turn;
import news.dateline.messaging.Ids;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.Change;
import news.dateline.messaging.outbox.OutboxFull;
import news.dateline.messaging.outbox.SomeUnsaved;
import news.dateline.messaging.outbox.StaleRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Changes a comment and the count of its thread, which are two documents, while a process may die between any two
/// writes.
///
/// A **turn** is opened in the tally first, then the comment is saved with the turn's token in it, then the turn is
/// closed and the count changed in one update. A comment has one turn at a time: as long as it is open nobody else
/// can change whether the comment is seen, and the token, there or not, says for certain what became of it. A turn
/// is closed once, by whoever comes first: the one who opened it, who wants the next turn of the comment, or the
/// recount.
@Component
class Turns {

    /// Whoever has opened a turn saves within milliseconds.
    private static final Duration WAIT = Duration.ofMillis(300);

    private static final int PAUSES = 60;

    /// Turns that are older were cut short.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tallies tallies;
    private final Aggregates<Comment> comments;
    private final Clock clock;
    private final Duration pause;

    @Autowired
    Turns(Tallies tallies, Aggregates<Comment> comments, Clock clock) {
        this(tallies, comments, clock, WAIT);
    }

    /// @param wait for another's turn of the same comment
    Turns(Tallies tallies, Aggregates<Comment> comments, Clock clock, Duration wait) {
        this.tallies = tallies;
        this.comments = comments;
        this.clock = clock;
        this.pause = wait.dividedBy(PAUSES);
    }

    /// @param read as it was, and still is unless the save throws
    /// @param next comes into sight, or leaves it
    void take(Aggregate<Comment> read, Comment next, Consumer<Comment> save) {
        var thread = thread(next);
        var turn = open(read, next);
        try {
            save.accept(next.turned(turn.token()));
        } catch (StaleRevision | OutboxFull unsaved) {
            tallies.close(thread, turn, 0);
            throw unsaved;
        }
        tallies.close(thread, turn, turn.weight());
    }

    /// Saves many, a turn for each that comes into sight or leaves it, with one question for each of the three steps.
    ///
    /// @throws SomeUnsaved if somebody else changed one of them; the others are saved
    void takeAll(List<Change<Comment>> changes) {
        var turns = changes.stream()
                .filter(change ->
                        change.current().state().isPublished() != change.next().isPublished())
                .collect(groupingBy(
                        change -> thread(change.next()),
                        mapping(change -> turn(change.current(), change.next()), toList())));
        if (turns.isEmpty()) {
            comments.saveAll(changes);
            return;
        }
        if (!tallies.open(turns)) {
            turns.forEach(this::openEach);
        }
        saveAll(changes, turns);
        if (!tallies.close(turns)) {
            closeEach(turns, Turn::weight);
        }
    }

    private void saveAll(List<Change<Comment>> changes, Map<UUID, List<Turn>> turns) {
        var tokens = turns.values().stream().flatMap(List::stream).collect(toMap(Turn::comment, Turn::token));
        try {
            comments.saveAll(changes.stream()
                    .map(change -> change.to(
                            turned(change.next(), tokens.get(change.next().id()))))
                    .toList());
        } catch (SomeUnsaved unsaved) {
            closeEach(turns, turn -> turn.weight(found(turn).state()));
            throw unsaved;
        }
    }

    private void closeEach(Map<UUID, List<Turn>> turns, ToLongFunction<Turn> weight) {
        turns.forEach(
                (thread, ofThread) -> ofThread.forEach(turn -> tallies.close(thread, turn, weight.applyAsLong(turn))));
    }

    private static Comment turned(Comment comment, @Nullable UUID by) {
        return by == null ? comment : comment.turned(by);
    }

    Turn open(Aggregate<Comment> read, Comment next) {
        var turn = turn(read, next);
        open(thread(next), turn);
        return turn;
    }

    private Turn turn(Aggregate<Comment> read, Comment next) {
        return new Turn(Ids.next(), next.id(), read.revision(), next.isPublished(), now());
    }

    private static UUID thread(Comment comment) {
        return comment.place().articleId();
    }

    private void openEach(UUID thread, List<Turn> turns) {
        var opened = tallies.find(thread).map(Tally::open).orElse(Map.of()).values();
        turns.stream().filter(turn -> !opened.contains(turn)).forEach(turn -> open(thread, turn));
    }

    private void open(UUID thread, Turn turn) {
        while (!tallies.open(Map.of(thread, List.of(turn)))) {
            var tally = tallies.findOrBegin(thread);
            tally.turnOf(turn.comment()).ifPresent(before -> end(thread, before));
        }
    }

    /// Those that were cut short.
    void endOld(Tally tally) {
        var latest = now().minus(PATIENCE);
        tally.open().values().stream()
                .filter(turn -> turn.since().isBefore(latest))
                .forEach(turn -> {
                    bar(turn);
                    end(tally.id(), turn);
                });
    }

    /// Waits for whoever opened it, a moment; then sees to it that they cannot save any more.
    private void end(UUID thread, Turn turn) {
        for (int pauses = 0; !isEnded(thread, turn); pauses++) {
            if (pauses < PAUSES) {
                LockSupport.parkNanos(pause.toNanos());
            } else {
                bar(turn);
            }
        }
    }

    private boolean isEnded(UUID thread, Turn turn) {
        var comment = found(turn);
        if (comment.revision() > turn.revision()) {
            tallies.close(thread, turn, turn.weight(comment.state()));
            return true;
        }
        return tallies.find(thread)
                .flatMap(tally -> tally.turnOf(turn.comment()))
                .filter(turn::equals)
                .isEmpty();
    }

    /// By taking the revision away that they rely on.
    private void bar(Turn turn) {
        comments.find(turn.comment())
                .filter(comment -> comment.revision() == turn.revision())
                .ifPresent(comment -> {
                    try {
                        comments.save(comment, comment.state());
                    } catch (StaleRevision saved) {
                        // By them, at the last moment, or by somebody else: either will do.
                    }
                });
    }

    private Aggregate<Comment> found(Turn turn) {
        return comments.find(turn.comment())
                .orElseThrow(() -> new IllegalStateException("a turn of no comment: " + turn));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
