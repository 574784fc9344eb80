package news.dateline.notification.mailbox;

import java.util.List;
import news.dateline.notification.letter.Words;
import news.dateline.notification.page.Page;
import news.dateline.notification.page.Pages;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Subscriptions.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the link in a mail leads that asks. To follow it does nothing: programs that look at mail follow links
/// before people do.
@RestController
class ConfirmationController {

    private static final String PATH = "/api/subscriptions/confirmation";

    private final OptIn optIn;
    private final Pages pages;

    ConfirmationController(OptIn optIn, Pages pages) {
        this.optIn = optIn;
        this.pages = pages;
    }

    @GetMapping(value = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> look(@RequestParam String token) {
        return optIn.asked(new CapabilityKey(token))
                .map(asked -> pages.answer(HttpStatus.OK, question(asked, token)))
                .orElseGet(this::over);
    }

    private static Page question(Confirmation asked, String token) {
        return new Page(
                "Shall we tell you?",
                List.of("By mail, as soon as it happens, of:"),
                Words.of(asked.wishes().what()),
                new Page.Form(PATH, token, "Yes, tell me"));
    }

    @PostMapping(
            value = PATH,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> confirm(@RequestParam String token) {
        return optIn.confirm(new CapabilityKey(token)).map(this::answer).orElseGet(this::over);
    }

    private ResponseEntity<String> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Begun _, Outcome.Renewed _ ->
                pages.answer(
                        HttpStatus.OK,
                        Page.saying(
                                "You will hear of it",
                                "From now on we tell you by mail. Each mail has a link to change that, and one that ends it."));
            case Outcome.TooMany() ->
                pages.answer(
                        HttpStatus.CONFLICT,
                        Page.saying(
                                "Too many subscriptions", "Your account has as many as there may be: end one first."));
            case Outcome.Taken() -> throw new IllegalStateException("a mailbox is taken by nobody else");
        };
    }

    private ResponseEntity<String> over() {
        return pages.answer(
                HttpStatus.GONE,
                Page.saying(
                        "This link leads nowhere any more",
                        "It was used, it is older than a day, or another mail came after it."));
    }
}
