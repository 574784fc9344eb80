package news.dateline.site.alerts;

import java.util.List;
import java.util.UUID;
import news.dateline.site.alerts.AlertsPage.Held;
import news.dateline.site.alerts.AlertsPage.Why;
import news.dateline.site.alerts.AlertsPages.Place;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Subscription;
import news.dateline.site.service.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Lets whoever has a subscription see it, why they got what they got, change it, and end it in one step.
@Controller
class HoldingController {

    private static final Logger log = LoggerFactory.getLogger(HoldingController.class);
    private static final String PATH = Address.ASKING + "/{id}";

    private final Subscriptions subscriptions;
    private final AlertsPages pages;
    private final Whys whys;

    HoldingController(Subscriptions subscriptions, AlertsPages pages, Whys whys) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.whys = whys;
    }

    /// @param story that the reader came from
    @GetMapping(PATH)
    View show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String story,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var held = held(id, key, authorization);
        var told = told(id, key, authorization);
        return pages.show(place(new Address(id, key), story, held, told), Typed.of(held), done);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String about,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var typed = Typed.of(form);
        var address = new Address(id, key);
        try {
            var refused = subscriptions.change(id, key, authorization, typed.what(), typed.promise());
            if (refused.isEmpty()) {
                return address.seeDone("changed");
            }
            if (refused.get().status() == HttpStatus.NOT_FOUND.value()) {
                throw notTheirs(id);
            }
            var place = place(address, about, held(id, key, authorization), null);
            return pages.again(place, typed, refused.get());
        } catch (ServiceAwayException away) {
            log.error("A changed wish could not be passed on", away);
            return pages.away(new Place(address.page(), about, null), typed);
        }
    }

    /// Who had ended it before has ended it.
    @PostMapping(PATH + "/end")
    ResponseEntity<Void> end(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        subscriptions.end(id, key, authorization);
        return SeeOther.page(Address.ASKING + "?done=ended");
    }

    private Subscription held(UUID id, @Nullable String key, @Nullable String authorization) {
        return subscriptions.find(id, key, authorization).orElseThrow(() -> notTheirs(id));
    }

    private static NotFoundException notTheirs(UUID id) {
        return new NotFoundException("subscription " + id + " of the one who asks");
    }

    private @Nullable List<Why> told(UUID id, @Nullable String key, @Nullable String authorization) {
        try {
            return whys.of(subscriptions.told(id, key, authorization));
        } catch (ServiceAwayException away) {
            log.warn("A subscription is shown without its alerts: {}", away.reason());
            return null;
        }
    }

    private Place place(Address address, String about, Subscription held, @Nullable List<Why> told) {
        var isMail = held.channel().equals("email");
        return new Place(address.page(), about, new Held(isMail, held.since(), address.end(), told));
    }
}
