package news.dateline.site.alerts;

import news.dateline.site.alerts.AlertsPages.Place;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.Asked;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Takes a reader's wish to be alerted: by mail from anyone, in a browser where a script says how that is reached.
@Controller
class AskingController {

    private static final Logger log = LoggerFactory.getLogger(AskingController.class);
    private static final String IN_BROWSER = "browser";

    private final Subscriptions subscriptions;
    private final AlertsPages pages;

    AskingController(Subscriptions subscriptions, AlertsPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    /// @param story that the reader came from
    @GetMapping(Address.ASKING)
    View form(@RequestParam(defaultValue = "") String story, @RequestParam(required = false) @Nullable String done) {
        return pages.show(new Place(Address.ASKING, story, null), Typed.OFFERED, done);
    }

    @PostMapping(path = Address.ASKING, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object ask(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String way,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "X-Forwarded-For", required = false) @Nullable String from) {
        var typed = Typed.of(form);
        var place = new Place(Address.ASKING, about, null);
        try {
            var wish = way.equals(IN_BROWSER) ? typed.inBrowser(form) : typed.byMail();
            return switch (subscriptions.begin(wish, authorization, from)) {
                case Asked.Begun(var begun) -> new Address(begun.id(), begun.key()).seeDone("begun");
                case Asked.ByMail() -> SeeOther.page(Address.ASKING + "?done=asked");
                case Asked.Refused(var why) -> pages.again(place, typed, why);
            };
        } catch (ServiceAwayException away) {
            log.error("A wish to be alerted could not be passed on", away);
            return pages.away(place, typed);
        }
    }
}
