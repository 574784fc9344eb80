package news.dateline.identity.registering;

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
class RegisteringController {

    private static final AskingPage PAGE = new AskingPage(
            "/register", "Register", "<p>We send a link to your address; there you choose a name and a password.</p>");

    private final Registering registering;
    private final Asking asking;

    RegisteringController(Registering registering, Asking asking) {
        this.registering = registering;
        this.asking = asking;
    }

    @GetMapping("/register")
    ResponseEntity<String> form(HttpServletRequest request) {
        return PAGE.form(request);
    }

    @PostMapping("/register")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        return PAGE.asked(request, email, asking, registering::ask);
    }

    @GetMapping("/register/sent")
    ResponseEntity<String> sent() {
        return Answers.page(
                HttpStatus.OK,
                new Page(
                        "Look into your mail",
                        "<p>If mail can reach that address, a link is on its way. It works for 24 hours.</p>"));
    }

    @GetMapping("/register/confirm")
    ResponseEntity<String> confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        return registering
                .link(token)
                .map(link -> Answers.page(HttpStatus.OK, choosing(request, token, Choice.NONE)))
                .orElseGet(PAGE::over);
    }

    /// What somebody chose, and what is wrong with it.
    private record Choice(
            String name,
            @Nullable String nameFault,
            @Nullable String passwordFault) {

        static final Choice NONE = new Choice("", null, null);

        boolean isGood() {
            return nameFault == null && passwordFault == null;
        }
    }

    @PostMapping("/register/confirm")
    ResponseEntity<String> confirm(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        var link = registering.link(token);
        if (link.isEmpty()) {
            return PAGE.over();
        }
        var choice = new Choice(
                Form.shown(name, Account.MAX_NAME),
                nameFault(name),
                PasswordRule.faultIn(password, name, link.get().email()).orElse(null));
        return choice.isGood()
                ? ready(registering.confirm(token, name.strip(), password))
                : Answers.page(HttpStatus.BAD_REQUEST, choosing(request, token, choice));
    }

    private static @Nullable String nameFault(String name) {
        if (name.isBlank()) {
            return "Say how others shall see you.";
        }
        var tooLong = name.length() > Account.MAX_NAME;
        return tooLong || name.codePoints().anyMatch(Character::isISOControl)
                ? "A name has at most " + Account.MAX_NAME + " plain characters."
                : null;
    }

    private static ResponseEntity<String> ready(Optional<Account> account) {
        return account.map(made -> Answers.page(
                        HttpStatus.CREATED,
                        new Page(
                                "Your account is ready",
                                "<p>You sign in with your e-mail address.</p>\n<p><a href=\"/login\">Sign in</a></p>")))
                .orElseGet(PAGE::over);
    }

    private static Page choosing(HttpServletRequest request, String token, Choice choice) {
        var name = new Field(
                "name",
                "Name",
                "text",
                "name",
                Account.MAX_NAME,
                choice.name(),
                "Others see it beside what you write.",
                choice.nameFault());
        var form = new Form(request, "/register/confirm")
                .hidden("token", token)
                .with(name)
                .with(Field.newPassword("Password", choice.passwordFault()))
                .html("Make my account");
        return new Page("Your new account", form);
    }
}
