package news.dateline.site.account;

import news.dateline.site.page.Furniture;
import news.dateline.site.page.Pages;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.OwnComments;
import news.dateline.site.service.ServiceAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/// Erases everything that somebody wrote, after having asked.
@Controller
class ErasingController {

    static final String ERASED = "erased";

    private static final Logger log = LoggerFactory.getLogger(ErasingController.class);
    private static final String PATH = AccountController.PATH + "/delete";

    private final OwnComments comments;
    private final Pages pages;
    private final Furniture furniture;

    ErasingController(OwnComments comments, Pages pages, Furniture furniture) {
        this.comments = comments;
        this.pages = pages;
        this.furniture = furniture;
    }

    @GetMapping(PATH)
    View form() {
        return page(HttpStatus.OK, null);
    }

    @PostMapping(PATH)
    Object erase(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        try {
            comments.erase(authorization);
            return SeeOther.page(AccountController.PATH + "?done=" + ERASED);
        } catch (ServiceAwayException away) {
            log.error("What somebody wrote could not be erased, or not in time", away);
            return page(HttpStatus.SERVICE_UNAVAILABLE, furniture.say("erase.away"));
        }
    }

    private View page(HttpStatus status, @Nullable String problem) {
        return pages.passing(
                status, "erase", new ErasingPage(furniture.aside(furniture.say("erase.heading")), problem));
    }
}
