package news.dateline.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.comment.Tally.Turn;
import news.dateline.messaging.Ids;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.Change;
import news.dateline.messaging.outbox.SomeUnsaved;
import news.dateline.messaging.outbox.StaleRevision;
import news.dateline.test.TurnedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Those who publish and remove the same comments, each of whom may stop for ever, or for a while, between any two
/// writes.
@CommentServiceTest
class ATallyTest {

    private static final int COMMENTS = 3;
    private static final int ACTORS = 4;
    private static final int STEPS = 100;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired
    Tallies tallies;

    @Autowired
    Aggregates<Comment> aggregates;

    @Autowired
    ThreadCounts counts;

    @Autowired
    TurnedClock clock;

    private final UUID thread = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void counts_at_every_moment_what_readers_see_wherever_anybody_stops(long seed) {
        var random = new Random(seed);
        var turns = new Turns(tallies, aggregates, clock, Duration.ZERO);
        var comments = comments();
        var actors = new ArrayList<>(
                IntStream.range(0, ACTORS).mapToObj(_ -> new Actor(turns)).toList());
        for (int step = 0; step < STEPS; step++) {
            var who = random.nextInt(ACTORS);
            switch (random.nextInt(12)) {
                case 0 -> actors.set(who, new Actor(turns)); // the one before is never heard of again
                case 1 -> saysSomethingElse(comments.get(random.nextInt(COMMENTS)));
                case 2 -> {
                    clock.turnOn(LONG);
                    assertThat(drift()).isZero();
                }
                default -> actors.get(who).goesOn(comments.get(random.nextInt(COMMENTS)));
            }
            assertThat(counts.of(thread)).as("after step %d", step).isEqualTo(seen());
        }

        clock.turnOn(LONG);

        assertThat(drift()).isZero();
        assertThat(tally()).isEqualTo(new Tally(thread, seen(), tally().changes(), tally().open()));
        assertThat(tally().open()).isEmpty();
    }

    @Test
    void counts_right_after_many_have_changed_the_same_comments_at_once() throws Exception {
        var turns = new Turns(tallies, aggregates, clock);
        var comments = comments();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> changes = () -> {
                for (int turn = 0; turn < 20; turn++) {
                    turns(turns, comments.get(turn % COMMENTS));
                    allTurn(turns, comments);
                }
                return true;
            };
            for (var done : many.invokeAll(
                    IntStream.range(0, ACTORS).mapToObj(_ -> changes).toList())) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(tally().count()).isEqualTo(seen());
        assertThat(tally().open()).isEmpty();
        assertThat(drift()).isZero();
    }

    @Test
    void counts_those_of_many_that_were_saved_and_not_those_whom_somebody_else_changed() {
        var turns = new Turns(tallies, aggregates, clock);
        var changes = comments().stream()
                .map(comment -> aggregates.find(comment).orElseThrow())
                .map(read -> new Change<>(read, other(read.state()), List.of(), null))
                .toList();
        saysSomethingElse(changes.getFirst().current().id());

        assertThatThrownBy(() -> turns.takeAll(changes)).isInstanceOf(SomeUnsaved.class);

        assertThat(tally().count()).isEqualTo(COMMENTS - 1);
        assertThat(tally().open()).isEmpty();
        assertThat(seen()).isEqualTo(COMMENTS - 1);
    }

    @Test
    void is_written_twice_for_any_number_of_comments_at_once() {
        var turns = new Turns(tallies, aggregates, clock);
        tallies.findOrBegin(thread);
        var changes = comments().stream()
                .map(comment -> aggregates.find(comment).orElseThrow())
                .map(read -> new Change<>(read, other(read.state()), List.of(), null))
                .toList();

        turns.takeAll(changes);

        assertThat(tally().count()).isEqualTo(COMMENTS);
        assertThat(tally().changes()).isEqualTo(2);
    }

    @Test
    void begins_with_what_was_there_before_threads_were_counted() {
        comments().forEach(id -> aggregates.find(id).ifPresent(read -> aggregates.save(read, other(read.state()))));

        assertThat(counts.of(thread)).isEqualTo(COMMENTS);
        assertThat(tally().count()).isEqualTo(COMMENTS);
    }

    @Test
    void is_put_right_if_it_is_wrong_all_the_same() {
        var turns = new Turns(tallies, aggregates, clock);
        comments().forEach(id -> turns(turns, id));

        await().untilAsserted(
                        () -> { // the service's own recount may be quicker
                            tallies.putRight(tally(), 7);
                            assertThat(drift()).isEqualTo(7 - COMMENTS);
                        });

        assertThat(counts.of(thread)).isEqualTo(COMMENTS);
        assertThat(drift()).isZero();
    }

    private List<UUID> comments() {
        return IntStream.range(0, COMMENTS)
                .mapToObj(_ -> {
                    var id = Ids.next();
                    var author = new Author.Member(UUID.randomUUID(), "Bo");
                    var place = Place.answering(thread, 1);
                    return aggregates
                            .create(id, Comment.submit(id, place, "world", author, "Thank you.", 1, clock.instant()))
                            .id();
                })
                .toList();
    }

    private void turns(Turns turns, UUID comment) {
        var read = aggregates.find(comment).orElseThrow();
        try {
            turns.take(read, other(read.state()), next -> aggregates.save(read, next));
        } catch (StaleRevision quicker) {
            // Somebody else's turn.
        }
    }

    private void allTurn(Turns turns, List<UUID> comments) {
        var changes = comments.stream()
                .map(comment -> aggregates.find(comment).orElseThrow())
                .map(read -> new Change<>(read, other(read.state()), List.of(), null))
                .toList();
        try {
            turns.takeAll(changes);
        } catch (SomeUnsaved quicker) {
            // Somebody else's turn.
        }
    }

    private void saysSomethingElse(UUID comment) {
        aggregates.find(comment).ifPresent(read -> aggregates.save(read, read.state()));
    }

    private static Comment other(Comment comment) {
        var next = comment.isPublished()
                ? new Status.Removed(Instant.EPOCH, Ruling.ofReaders(), null)
                : new Status.Published(Instant.EPOCH, null);
        return comment.become(next, Instant.EPOCH).comment();
    }

    private long seen() {
        return tallies.counted(List.of(thread)).getOrDefault(thread, 0L);
    }

    private Tally tally() {
        return tallies.findOrBegin(thread);
    }

    private long drift() {
        var id = tally().id(); // begun, if nothing happened yet: else the next thread's would be counted
        var before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return counts.recountAfter(before).orElseThrow().drift();
    }

    /// Goes through a turn, a write at a time.
    private final class Actor {

        private final Turns turns;
        private @Nullable Aggregate<Comment> read;
        private @Nullable Turn turn;
        private boolean saved;

        private Actor(Turns turns) {
            this.turns = turns;
        }

        void goesOn(UUID comment) {
            if (read == null) {
                read = aggregates.find(comment).orElseThrow();
            } else if (turn == null) {
                turn = turns.open(read, other(read.state()));
            } else if (!saved) {
                saves(read, turn);
            } else {
                tallies.close(thread, turn, turn.appears() ? 1 : -1);
                begins();
            }
        }

        private void saves(Aggregate<Comment> current, Turn opened) {
            try {
                aggregates.save(current, other(current.state()).turned(opened.token()));
                saved = true;
            } catch (StaleRevision changed) {
                tallies.close(thread, opened, 0);
                begins();
            }
        }

        private void begins() {
            read = null;
            turn = null;
            saved = false;
        }
    }
}
