package news.dateline.site.desk.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.RefusalException;
import news.dateline.site.service.Submission.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One comment with all that is known of it, and what it answers.
@Controller
class CommentController {

    private static final String PATH = Wanted.PATH + "/comments/{id}";

    /// How deep threads are.
    private static final int DEEPEST = 5;

    private final Moderation moderation;
    private final Desk desk;
    private final Furniture furniture;

    CommentController(Moderation moderation, Desk desk, Furniture furniture) {
        this.moderation = moderation;
        this.desk = desk;
        this.furniture = furniture;
    }

    static String address(UUID comment) {
        return Wanted.PATH + "/comments/" + comment;
    }

    @GetMapping(PATH)
    View comment(Member member, @PathVariable UUID id) {
        return page(HttpStatus.OK, id, "", List.of(), member);
    }

    @PostMapping(PATH + "/notes")
    Object note(Member member, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        var answer = moderation.note(id, text, member);
        if (answer.isGranted()) {
            return SeeOther.page(address(id) + "#notes");
        }
        if (answer.status() != HttpStatus.BAD_REQUEST.value()) {
            answer.granted(); // which throws why not
        }
        var faults = answer.problem().faults().stream().map(Fault::detail).toList();
        return page(
                HttpStatus.BAD_REQUEST,
                id,
                text,
                faults.isEmpty() ? List.of(answer.problem().detail()) : faults,
                member);
    }

    private View page(HttpStatus status, UUID id, String typed, List<String> faults, Member member) {
        var frame = desk.at(Place.MODERATION, member, furniture.say("desk.comment.title"));
        var comment = moderation.comment(id, member);
        var page = new CommentPage(
                frame,
                comment,
                above(comment, member),
                Pick.of(comment).value(),
                WriterController.address(comment.author().writer()),
                new Wanted("", "", comment.story().id().toString(), "", "", "", "", "").address(),
                address(id) + "/notes",
                typed,
                faults,
                UUID.randomUUID().toString());
        return desk.page(status, "moderation/comment", page);
    }

    /// What it answers, from the top of the thread down.
    private List<Moderated> above(Moderated comment, Member member) {
        var above = new ArrayList<Moderated>();
        for (var parent = comment.parent(); parent != null && above.size() < DEEPEST; ) {
            var found = find(parent, member);
            if (found == null) {
                break;
            }
            above.addFirst(found);
            parent = found.parent();
        }
        return above;
    }

    private @Nullable Moderated find(UUID id, Member member) {
        try {
            return moderation.comment(id, member);
        } catch (RefusalException gone) {
            return null; // erased, and the rest of the page is whole
        }
    }
}
