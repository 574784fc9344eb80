package news.dateline.notification.mailbox;

import java.util.List;
import java.util.UUID;
import news.dateline.notification.page.Page;
import news.dateline.notification.page.Pages;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Holder;
import news.dateline.notification.subscription.Subscriptions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where every mail's `List-Unsubscribe` leads. A mail program posts there (RFC 8058), a person is asked first:
/// programs that look at mail follow links before people do.
@RestController
class LeavingController {

    private static final String PATH = "/api/subscriptions/{id}/unsubscribe";

    private final Subscriptions subscriptions;
    private final Pages pages;

    LeavingController(Subscriptions subscriptions, Pages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @GetMapping(value = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> look(@PathVariable UUID id, @RequestParam String key) {
        return subscriptions
                .find(id, holder(key))
                .map(found -> pages.answer(HttpStatus.OK, question(id, key)))
                .orElseGet(this::left);
    }

    private static Page question(UUID id, String key) {
        return new Page(
                "Shall we stop?",
                List.of("We tell you nothing more at this address then."),
                List.of(),
                new Page.Form(PATH.replace("{id}", id.toString()), key, "Unsubscribe"));
    }

    /// However often: who had left before has left. What a mail program writes into its body is always the same.
    ///
    /// @param key as the link has it, and `token` as the page's form has it
    @PostMapping(value = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String token) {
        subscriptions.end(id, holder(key.isEmpty() ? token : key));
        return left();
    }

    private static Holder holder(String key) {
        return new Holder.Bearer(new CapabilityKey(key));
    }

    private ResponseEntity<String> left() {
        return pages.answer(HttpStatus.OK, Page.saying("You have left", "We tell you nothing more at this address."));
    }
}
