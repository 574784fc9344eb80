package news.dateline.identity.registering;

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
class RegisteringController {

    private static final String SENT = IdentitySettings.PATH + "/register/sent";

    private final Registering registering;
    private final Asking asking;

    RegisteringController(Registering registering, Asking asking) {
        this.registering = registering;
        this.asking = asking;
    }

    @GetMapping("/register")
    ResponseEntity<String> form(HttpServletRequest request) {
        return Answers.page(HttpStatus.OK, asking(request, "", null));
    }

    @PostMapping("/register")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        var wait = asking.begin(ClientAddress.of(request));
        if (wait.isPositive()) {
            return Answers.later(wait);
        }
        var address = Email.typed(email);
        if (address.isEmpty()) {
            return Answers.page(
                    HttpStatus.BAD_REQUEST,
                    asking(request, shown(email, Email.MAX_LENGTH), "This is no e-mail address."));
        }
        registering.ask(address.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(SENT))
                .build();
    }

    private static Page asking(HttpServletRequest request, String email, @Nullable String fault) {
        var form =
                new Form(request, "/register").with(Field.email(email, fault)).html("Send me a link");
        return new Page(
                "Register", "<p>We send a link to your address; there you choose a name and a password.</p>\n" + form);
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
                .orElseGet(RegisteringController::over);
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
            return over();
        }
        var choice = new Choice(
                shown(name, Account.MAX_NAME),
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
                .orElseGet(RegisteringController::over);
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
        var password = Field.password(
                "password",
                "Password",
                "new-password",
                "At least " + PasswordRule.MIN_LENGTH + " characters.",
                choice.passwordFault());
        var form = new Form(request, "/register/confirm")
                .hidden("token", token)
                .with(name)
                .with(password)
                .html("Make my account");
        return new Page("Your new account", form);
    }

    private static ResponseEntity<String> over() {
        return Answers.page(
                HttpStatus.GONE,
                new Page(
                        "This link is over",
                        "<p>It was used, or is too old.</p>\n<p><a href=\"" + IdentitySettings.PATH
                                + "/register\">Ask for a new one</a></p>"));
    }

    private static String shown(String typed, int most) {
        return typed.substring(0, Math.min(typed.length(), most));
    }
}
