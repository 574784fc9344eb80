package news.dateline.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.PasswordRule;
import news.dateline.identity.leaving.Leaving;
import news.dateline.identity.page.Answers;
import news.dateline.identity.page.Page;
import news.dateline.identity.signin.PasswordCheck;
import news.dateline.identity.signin.PasswordCheck.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The account of who is signed in here. What cannot be undone takes the password again.
@RestController
class OwnAccountController {

    private static final Logger log = LoggerFactory.getLogger(OwnAccountController.class);

    private static final Page CHANGED = new Page(
            "Your password is changed", "<p>You are signed out everywhere.</p>\n<p><a href=\"/login\">Sign in</a></p>");

    /// The button ends the gateway's session, which would else end with its token, a quarter of an hour later at most.
    private static final Page GONE = new Page(
            "Your account is gone",
            "<form method=\"post\" action=\"/logout\"><button type=\"submit\">Leave</button></form>");

    private static final Page NOBODY = new Page("You are not signed in", "<p>This account is not there any more.</p>");

    private final Accounts accounts;
    private final Leaving leaving;
    private final PasswordCheck passwords;

    OwnAccountController(Accounts accounts, Leaving leaving, PasswordCheck passwords) {
        this.accounts = accounts;
        this.leaving = leaving;
        this.passwords = passwords;
    }

    @GetMapping("/account")
    ResponseEntity<String> page(HttpServletRequest request, Authentication signedIn) {
        return own(signedIn)
                .map(account -> Answers.page(HttpStatus.OK, new OwnPage(account, request).page()))
                .orElseGet(OwnAccountController::nobody);
    }

    @PostMapping("/account/password")
    ResponseEntity<String> changePassword(
            HttpServletRequest request,
            Authentication signedIn,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        return own(signedIn)
                .map(account -> PasswordRule.faultIn(password, account.name(), account.email())
                        .map(why -> Answers.page(
                                HttpStatus.BAD_REQUEST, new OwnPage(account, request).withPasswordFault(why)))
                        .orElseGet(() -> checked(
                                request,
                                account,
                                current,
                                new OwnPage(account, request)::withCurrentFault,
                                () -> changed(account, password))))
                .orElseGet(OwnAccountController::nobody);
    }

    private ResponseEntity<String> changed(Account account, String password) {
        accounts.changePassword(account.id(), password);
        leaving.signOut(account);
        log.info("{} has changed the password", account);
        return Answers.page(HttpStatus.OK, CHANGED);
    }

    @PostMapping("/account/delete")
    ResponseEntity<String> delete(
            HttpServletRequest request, Authentication signedIn, @RequestParam(defaultValue = "") String confirm) {
        return own(signedIn)
                .map(account -> checked(
                        request,
                        account,
                        confirm,
                        new OwnPage(account, request)::withDeleteFault,
                        () -> left(request, account)))
                .orElseGet(OwnAccountController::nobody);
    }

    private ResponseEntity<String> left(HttpServletRequest request, Account account) {
        return leaving.leave(account)
                ? Answers.page(HttpStatus.OK, GONE)
                : Answers.page(
                        HttpStatus.CONFLICT,
                        new OwnPage(account, request)
                                .withDeleteFault(
                                        "Nobody else is in charge. Give the role ops to another account first."));
    }

    private ResponseEntity<String> checked(
            HttpServletRequest request,
            Account account,
            String password,
            Function<String, Page> refusal,
            Supplier<ResponseEntity<String>> deed) {
        return switch (passwords.check(account, password, request)) {
            case Outcome.Right() -> deed.get();
            case Outcome.Wrong() -> Answers.page(HttpStatus.FORBIDDEN, refusal.apply("This is not your password."));
            case Outcome.TooMany(var wait) -> Answers.later(wait);
        };
    }

    private Optional<Account> own(Authentication signedIn) {
        return accounts.active(UUID.fromString(signedIn.getName()));
    }

    private static ResponseEntity<String> nobody() {
        return Answers.page(HttpStatus.FORBIDDEN, NOBODY);
    }
}
