package news.dateline.identity.recovering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.PasswordRule;
import news.dateline.identity.link.Asking;
import news.dateline.identity.link.AskingPage;
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

    private static final AskingPage PAGE = new AskingPage(
            "/forgot",
            "A new password",
            "<p>We send a link to the address of your account. Who was given a user name by the newsroom asks there.</p>");

    private final Recovering recovering;
    private final Asking asking;

    RecoveringController(Recovering recovering, Asking asking) {
        this.recovering = recovering;
        this.asking = asking;
    }

    @GetMapping("/forgot")
    ResponseEntity<String> form(HttpServletRequest request) {
        return PAGE.form(request);
    }

    @PostMapping("/forgot")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        return PAGE.asked(request, email, asking, recovering::ask);
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
                .orElseGet(PAGE::over);
    }

    @PostMapping("/reset")
    ResponseEntity<String> reset(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        var account = recovering.accountOf(token);
        if (account.isEmpty()) {
            return PAGE.over();
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
                .orElseGet(PAGE::over);
    }

    private static Page choosing(HttpServletRequest request, String token, @Nullable String fault) {
        return new Page(
                "A new password",
                new Form(request, "/reset")
                        .hidden("token", token)
                        .with(Field.newPassword("New password", fault))
                        .html("Change it"));
    }
}
