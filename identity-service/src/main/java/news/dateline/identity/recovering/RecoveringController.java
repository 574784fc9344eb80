package news.dateline.identity.recovering;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Email;
import news.dateline.identity.account.PasswordRule;
import news.dateline.identity.limit.ClientAddress;
import news.dateline.identity.link.Asking;
import news.dateline.identity.page.Answers;
import news.dateline.identity.page.Form;
import news.dateline.identity.page.Form.Field;
import news.dateline.identity.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecoveringController {

    private static final String SENT = IdentitySettings.PATH + "/forgot/sent";

    private final Recovering recovering;
    private final Asking asking;

    RecoveringController(Recovering recovering, Asking asking) {
        this.recovering = recovering;
        this.asking = asking;
    }

    @GetMapping("/forgot")
    ResponseEntity<String> form(HttpServletRequest request) {
        return Answers.page(HttpStatus.OK, asking(request, "", null));
    }

    @PostMapping("/forgot")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        var wait = asking.begin(ClientAddress.of(request));
        if (wait.isPositive()) {
            return Answers.later(wait);
        }
        var address = Email.typed(email);
        if (address.isEmpty()) {
            var typed = email.substring(0, Math.min(email.length(), Email.MAX_LENGTH));
            return Answers.page(HttpStatus.BAD_REQUEST, asking(request, typed, "This is no e-mail address."));
        }
        recovering.ask(address.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(SENT))
                .build();
    }

    private static Page asking(HttpServletRequest request, String email, @Nullable String fault) {
        var form = new Form(request, "/forgot").with(Field.email(email, fault)).html("Send me a link");
        return new Page(
                "A new password",
                "<p>We send a link to the address of your account. Who was given a user name by the newsroom asks there.</p>\n"
                        + form);
    }

    @GetMapping("/forgot/sent")
    ResponseEntity<String> sent() {
        return Answers.page(
                HttpStatus.OK,
                new Page(
                        "Look into your mail",
                        "<p>If there is an account with that address, a link is on its way. It works for an hour.</p>"));
    }

    @GetMapping("/reset")
    ResponseEntity<String> reset(HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        return recovering
                .accountOf(token)
                .map(account -> Answers.page(HttpStatus.OK, choosing(request, token, null)))
                .orElseGet(RecoveringController::over);
    }

    @PostMapping("/reset")
    ResponseEntity<String> reset(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        var account = recovering.accountOf(token);
        if (account.isEmpty()) {
            return over();
        }
        var fault = PasswordRule.faultIn(
                password, account.get().name(), account.get().email());
        return fault.map(why -> Answers.page(HttpStatus.BAD_REQUEST, choosing(request, token, why)))
                .orElseGet(() -> changed(recovering.change(token, password)));
    }

    private static ResponseEntity<String> changed(Optional<Account> account) {
        return account.map(known -> Answers.page(
                        HttpStatus.OK,
                        new Page(
                                "Your password is changed",
                                "<p>You are signed out everywhere.</p>\n<p><a href=\"/login\">Sign in</a></p>")))
                .orElseGet(RecoveringController::over);
    }

    private static Page choosing(HttpServletRequest request, String token, @Nullable String fault) {
        var password = Field.password(
                "password",
                "New password",
                "new-password",
                "At least " + PasswordRule.MIN_LENGTH + " characters.",
                fault);
        return new Page(
                "A new password",
                new Form(request, "/reset")
                        .hidden("token", token)
                        .with(password)
                        .html("Change it"));
    }

    private static ResponseEntity<String> over() {
        return Answers.page(
                HttpStatus.GONE,
                new Page(
                        "This link is over",
                        "<p>It was used, or is too old.</p>\n<p><a href=\"" + IdentitySettings.PATH
                                + "/forgot\">Ask for a new one</a></p>"));
    }
}
