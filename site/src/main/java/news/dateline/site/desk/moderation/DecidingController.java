package news.dateline.site.desk.moderation;

import java.util.Map;
import java.util.UUID;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.moderation.QueuePages.Asked;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Decides one comment, or many at once, and takes that back.
@Controller
class DecidingController {

    private static final String PATH = Wanted.PATH + "/decisions";
    private static final String ONE = PATH + "/{id}";

    private final Moderation moderation;
    private final QueuePages queue;
    private final Results results;
    private final Desk desk;
    private final Furniture furniture;

    DecidingController(Moderation moderation, QueuePages queue, Results results, Desk desk, Furniture furniture) {
        this.moderation = moderation;
        this.queue = queue;
        this.results = results;
        this.desk = desk;
        this.furniture = furniture;
    }

    static String details(UUID decision) {
        return PATH + "/" + decision;
    }

    static String undo(UUID decision) {
        return details(decision) + "/undo";
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object decide(Member member, Wanted wanted, @RequestParam(defaultValue = "") String cursor, Order order) {
        var asked = new Asked(wanted, cursor, member);
        if (order.picks().isEmpty()) {
            return queue.nothingChosen(asked, order);
        }
        var answer = moderation.decide(order, member);
        if (!answer.isGranted() && answer.problem().status() == 400) {
            return queue.refused(asked, order, answer);
        }
        return back(asked, answer.as(Decision.class).id());
    }

    @PostMapping(path = ONE + "/undo")
    ResponseEntity<Void> undo(
            Member member, @PathVariable UUID id, Wanted wanted, @RequestParam(defaultValue = "") String cursor) {
        return back(
                new Asked(wanted, cursor, member), moderation.undo(id, member).id());
    }

    /// What came of it for each comment.
    @GetMapping(ONE)
    View details(Member member, @PathVariable UUID id) {
        var frame = desk.at(Place.MODERATION, member, furniture.say("desk.decision.title"));
        var decision = moderation.decision(id, member);
        return desk.page("moderation/decision", new DecisionPage(frame, decision, results.told(decision)));
    }

    private static ResponseEntity<Void> back(Asked asked, UUID decision) {
        return SeeOther.page(asked.address(Map.of("decided", decision.toString())));
    }
}
