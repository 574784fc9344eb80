package news.dateline.comment.desk;

import static news.dateline.comment.CommentProblem.IDEMPOTENCY_KEY_REUSED;
import static news.dateline.comment.CommentProblem.NO_SUCH_DECISION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.desk.Decision.Kind;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Decides one comment, or many at once, and takes that back.
@RestController
class DecisionsController {

    private final Deciding deciding;
    private final Undoing undoing;
    private final Decisions decisions;
    private final Comments comments;

    DecisionsController(Deciding deciding, Undoing undoing, Decisions decisions, Comments comments) {
        this.deciding = deciding;
        this.undoing = undoing;
        this.decisions = decisions;
        this.comments = comments;
    }

    /// @param status where the comment stands now; absent of one that there is not
    record ResultView(
            UUID comment,
            String outcome,
            @Nullable String status,
            @Nullable Long revision) {}

    record DecisionView(
            UUID id,
            UUID by,
            Instant at,
            Kind decision,
            @Nullable String reason,
            @Nullable Instant undoneAt,
            List<ResultView> results) {}

    @PostMapping("/api/moderation/decisions")
    DecisionView decide(
            @Valid @RequestBody DecisionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable @Pattern(regexp = "[!-~]{1,255}", message = "must be 1 to 255 visible ASCII characters") String key,
            Caller caller) {
        return deciding.decide(form.order(key), caller)
                .map(this::view)
                .orElseThrow(IDEMPOTENCY_KEY_REUSED::asException);
    }

    @GetMapping("/api/moderation/decisions/{id}")
    DecisionView decision(@PathVariable UUID id) {
        return view(find(id));
    }

    @PostMapping("/api/moderation/decisions/{id}/undo")
    DecisionView undo(@PathVariable UUID id, Caller caller) {
        var undone = undoing.undo(find(id), caller);
        return view(find(id), undone);
    }

    private Decision find(UUID id) {
        return decisions.find(id).orElseThrow(NO_SUCH_DECISION::asException);
    }

    private DecisionView view(Decision decision) {
        return view(decision, Map.of());
    }

    private DecisionView view(Decision decision, Map<UUID, Undoing.Outcome> undone) {
        var ids = decision.items().stream().map(Decision.Item::comment).toList();
        var now = comments.byId(ids);
        var results = decision.items().stream()
                .map(item -> {
                    var current = now.get(item.comment());
                    var outcome = undone.get(item.comment());
                    return new ResultView(
                            item.comment(),
                            outcome == null ? word(item.outcome()) : word(outcome),
                            current == null ? null : current.comment().status().word(),
                            current == null ? null : current.revision());
                })
                .toList();
        return new DecisionView(
                decision.id(),
                decision.by(),
                decision.at(),
                decision.kind(),
                decision.reason(),
                decision.undoneAt(),
                results);
    }

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
