package news.dateline.comment.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.desk.Decision.Item;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
import news.dateline.web.Caller;
import org.springframework.stereotype.Component;

/// Puts back each comment that still stands where a decision brought it. Twice is as good as once.
@Component
class Undoing {

    private final Comments comments;
    private final Decisions decisions;
    private final Trail trail;
    private final Clock clock;

    Undoing(Comments comments, Decisions decisions, Trail trail, Clock clock) {
        this.comments = comments;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
    }

    /// What came of it for one comment.
    enum Outcome {
        /// It stands where it stood before.
        UNDONE,
        /// To whoever decided since.
        LEFT,
        /// By the decision itself.
        UNCHANGED
    }

    /// @return by comment
    Map<UUID, Outcome> undo(Decision decision, Caller by) {
        trail.add(
                by, Act.UNDONE, Touched.decision(decision.id(), decision.items().size()), null);
        var found = new LinkedHashMap<UUID, Outcome>();
        for (var item : decision.items()) {
            found.put(item.comment(), undo(decision, item));
        }
        decisions.undone(decision.id(), now());
        return found;
    }

    private Outcome undo(Decision decision, Item item) {
        var before = item.before();
        if (before == null) {
            return Outcome.UNCHANGED;
        }
        var found = comments.decide(item.comment());
        if (found.isEmpty()) {
            return Outcome.LEFT;
        }
        var current = found.get();
        var status = current.comment().status();
        if (decision.isBehind(status)) {
            return current.moves(before.of(current.comment()), now()) ? Outcome.UNDONE : Outcome.LEFT;
        }
        if (item.outcome() != Decision.Outcome.DONE) {
            return Outcome.UNCHANGED;
        }
        return before.equals(Before.of(status)) ? Outcome.UNDONE : Outcome.LEFT;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
