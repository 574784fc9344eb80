package news.dateline.site.desk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Where a sign-in leads that was begun beside something that waits for it.
@Controller
class SignedInController {

    static final String PATH = "/desk/signed-in";

    private final Desk desk;

    SignedInController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    View signedIn(Member member) {
        return desk.notice(
                HttpStatus.OK, "desk.signed-in", desk.say("desk.signed-in.text", member.name()), member, null);
    }
}
