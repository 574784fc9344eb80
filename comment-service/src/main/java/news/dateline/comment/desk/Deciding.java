package news.dateline.comment.desk;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Digest;
import news.dateline.comment.comment.Status;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Stub;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.desk.Decision.Item;
import news.dateline.comment.desk.Decision.Kind;
import news.dateline.comment.desk.Decision.Outcome;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
import news.dateline.messaging.Ids;
import news.dateline.messaging.outbox.StaleRevision;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out what moderators decide, comment by comment: each is one compare-and-set with the event that tells of it.
@Component
class Deciding {

    private final Comments comments;
    private final Decisions decisions;
    private final Notes notes;
    private final Trail trail;
    private final Clock clock;

    Deciding(Comments comments, Decisions decisions, Notes notes, Trail trail, Clock clock) {
        this.comments = comments;
        this.decisions = decisions;
        this.notes = notes;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param revisions what the moderator saw, by comment; one that has changed since is left as it is
    /// @param key a repeat under it is answered with what came of the first
    record Order(
            List<UUID> comments,
            Kind kind,
            @Nullable String reason,
            @Nullable String note,
            Map<UUID, Long> revisions,
            @Nullable String key) {}

    /// @return empty if the key stands for another order
    Optional<Decision> decide(Order order, Caller by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = order.key() == null ? Ids.next() : idOf(order.key(), by);
        var there = order.key() == null ? Optional.<Decision>empty() : decisions.find(id);
        if (there.isEmpty()) {
            var act = order.kind() == Kind.PUBLISH ? Act.PUBLISHED : Act.REMOVED;
            trail.add(by, act, Touched.decision(id, order.comments().size()), order.reason());
        }
        var planned = there.orElseGet(() -> decisions.begin(
                new Decision(id, by.id(), now, order.kind(), order.reason(), plan(order), false, null)));
        if (!isFor(planned, order)) {
            return Optional.empty();
        }
        return Optional.of(planned.finished() ? planned : finish(planned, order, by));
    }

    private List<Item> plan(Order order) {
        var found = comments.byId(order.comments());
        return order.comments().stream()
                .map(id -> {
                    var comment = found.get(id);
                    return comment == null
                            ? new Item(id, Outcome.UNKNOWN, null)
                            : new Item(
                                    id,
                                    Outcome.OVERTAKEN,
                                    Before.of(comment.comment().status()));
                })
                .toList();
    }

    private Decision finish(Decision planned, Order order, Caller by) {
        var found = new ArrayList<Item>();
        for (var item : planned.items()) {
            found.add(decide(planned, item, order.revisions().get(item.comment())));
        }
        if (order.note() != null) {
            notes.addAll(
                    found.stream()
                            .filter(item -> item.outcome() == Outcome.DONE)
                            .map(Item::comment)
                            .toList(),
                    by.id(),
                    order.note());
        }
        return decisions.finish(planned.with(found));
    }

    private Item decide(Decision decision, Item planned, @Nullable Long seen) {
        var found = comments.decide(planned.comment());
        if (found.isEmpty()) {
            return new Item(planned.comment(), Outcome.UNKNOWN, null);
        }
        var current = found.get();
        var status = current.comment().status();
        if (decision.isBehind(status)) { // begun before a crash
            return new Item(planned.comment(), Outcome.DONE, planned.before());
        }
        if (seen != null && seen != current.revision()) {
            return new Item(planned.comment(), Outcome.OVERTAKEN, null);
        }
        if (status instanceof Stub || status instanceof Deleted) { // taken back by its writer
            return new Item(planned.comment(), Outcome.UNKNOWN, null);
        }
        if (status instanceof Submitted) {
            return new Item(planned.comment(), Outcome.NOT_JUDGED_YET, null);
        }
        if (decision.isMet(status)) {
            return new Item(planned.comment(), Outcome.UNCHANGED, null);
        }
        var before = Before.of(status);
        if (!before.equals(planned.before())) { // somebody was here since it was planned
            return new Item(planned.comment(), Outcome.OVERTAKEN, null);
        }
        return moves(current, decision.status())
                ? new Item(planned.comment(), Outcome.DONE, before)
                : new Item(planned.comment(), Outcome.OVERTAKEN, null);
    }

    /// What came of undoing, by comment: undone, left to whoever decided since, or never changed.
    enum Undoing {
        UNDONE,
        LEFT,
        UNCHANGED
    }

    /// Puts back each comment that still stands where the decision brought it. Twice is as good as once.
    Map<UUID, Undoing> undo(Decision decision, Caller by) {
        trail.add(
                by, Act.UNDONE, Touched.decision(decision.id(), decision.items().size()), null);
        var found = new LinkedHashMap<UUID, Undoing>();
        for (var item : decision.items()) {
            found.put(item.comment(), undo(decision, item));
        }
        decisions.undone(decision.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return found;
    }

    private Undoing undo(Decision decision, Item item) {
        var before = item.before();
        if (before == null) {
            return Undoing.UNCHANGED;
        }
        var found = comments.decide(item.comment());
        if (found.isEmpty()) {
            return Undoing.LEFT;
        }
        var current = found.get();
        var status = current.comment().status();
        if (decision.isBehind(status)) {
            return moves(current, before.of(current.comment())) ? Undoing.UNDONE : Undoing.LEFT;
        }
        if (item.outcome() != Outcome.DONE) {
            return Undoing.UNCHANGED;
        }
        return before.equals(Before.of(status)) ? Undoing.UNDONE : Undoing.LEFT;
    }

    private boolean moves(Comments.Decision current, Status next) {
        try {
            current.save(current.comment().become(next, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            return true;
        } catch (StaleRevision overtaken) {
            return false;
        }
    }

    private static boolean isFor(Decision decision, Order order) {
        return decision.kind() == order.kind()
                && decision.items().stream().map(Item::comment).toList().equals(order.comments());
    }

    private static UUID idOf(String key, Caller by) {
        var bytes = ByteBuffer.wrap(
                HexFormat.of().parseHex(Digest.of("decision", by.id().toString(), key)));
        return new UUID(bytes.getLong() & ~0xF000L | 0x8000L, bytes.getLong() & ~(3L << 62) | 1L << 63); // UUIDv8
    }
}
