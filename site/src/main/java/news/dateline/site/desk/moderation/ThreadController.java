package news.dateline.site.desk.moderation;

import java.util.UUID;
import news.dateline.site.desk.Member;
import news.dateline.site.page.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Closes a story's thread, which stays to be read, and opens it again.
@Controller
class ThreadController {

    private static final String PATH = Wanted.PATH + "/threads/{id}";

    private final Moderation moderation;

    ThreadController(Moderation moderation) {
        this.moderation = moderation;
    }

    /// @param reason for the trail
    @PostMapping(PATH + "/close")
    ResponseEntity<Void> close(
            Member member, @PathVariable UUID id, Wanted back, @RequestParam(defaultValue = "") String reason) {
        moderation.close(id, reason, member).granted();
        return SeeOther.page(back.address());
    }

    @PostMapping(PATH + "/reopen")
    ResponseEntity<Void> reopen(Member member, @PathVariable UUID id, Wanted back) {
        moderation.reopen(id, member).granted();
        return SeeOther.page(back.address());
    }
}
