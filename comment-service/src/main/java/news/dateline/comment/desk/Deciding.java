package news.dateline.comment.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Stub;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.desk.Decision.Item;
import news.dateline.comment.desk.Decision.Kind;
import news.dateline.comment.desk.Decision.Outcome;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
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

    /// @return empty if the key stands for another order
    Optional<Decision> decide(DecisionOrder order, Caller by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = order.id(by);
        var there = order.key() == null ? Optional.<Decision>empty() : decisions.find(id);
        if (there.isEmpty()) {
            var act = order.kind() == Kind.PUBLISH ? Act.PUBLISHED : Act.REMOVED;
            trail.add(by, act, Touched.decision(id, order.comments().size()), order.reason());
        }
        var planned = there.orElseGet(() -> decisions.begin(
                new Decision(id, by.id(), now, order.kind(), order.reason(), plan(order), false, null)));
        if (!order.isFor(planned)) {
            return Optional.empty();
        }
        return Optional.of(planned.finished() ? planned : finish(planned, order, by));
    }

    private List<Item> plan(DecisionOrder order) {
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

    private Decision finish(Decision planned, DecisionOrder order, Caller by) {
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
        return current.moves(decision.status(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
                ? new Item(planned.comment(), Outcome.DONE, before)
                : new Item(planned.comment(), Outcome.OVERTAKEN, null);
    }
}
