package news.dateline.site.desk.moderation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.site.desk.moderation.QueuePage.Told;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.Submission.Fault;
import org.springframework.stereotype.Component;

/// Says in a line what came of a decision.
@Component
class Results {

    /// Besides those of which it stands as it was decided.
    private static final List<String> OTHERS = List.of("unchanged", "overtaken", "not-judged-yet", "unknown");

    private final Furniture furniture;

    Results(Furniture furniture) {
        this.furniture = furniture;
    }

    Told told(Decision decision) {
        return new Told(
                text(decision),
                decision.canBeUndone() ? DecidingController.undo(decision.id()) : null,
                DecidingController.details(decision.id()));
    }

    private String text(Decision decision) {
        if (decision.isUndone()) {
            var left = decision.done() - decision.restored();
            var undone = furniture.say("desk.result.undone", decision.restored());
            return left == 0 ? undone : undone + " " + furniture.say("desk.result.left", left);
        }
        var done = Stream.of(furniture.say("desk.result." + decision.decision(), decision.done()));
        var others = OTHERS.stream()
                .filter(outcome -> decision.count(outcome) > 0)
                .map(outcome -> furniture.say("desk.result." + outcome, decision.count(outcome)));
        return Stream.concat(done, others).collect(Collectors.joining(" "));
    }

    /// Why something was not done, with all that is at fault.
    String refusal(Problem problem) {
        var faults = problem.faults().stream().map(Results::fault).collect(Collectors.joining("; "));
        return faults.isEmpty() ? problem.detail() : problem.detail() + " " + faults;
    }

    private static String fault(Fault fault) {
        return fault.pointer() + " " + fault.detail();
    }
}
