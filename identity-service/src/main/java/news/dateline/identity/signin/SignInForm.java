package news.dateline.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Username;
import news.dateline.identity.page.Form;
import news.dateline.identity.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// The page on which someone signs in.
///
/// @param username what was typed before, or nothing
/// @param fault why it did not work before, in plain words
record SignInForm(CsrfToken csrf, String username, @Nullable String fault) {

    static final String PATH = "/sign-in";

    private static final String FORM = """
            %1$s
            <form method="post" action="%2$s">
            <input type="hidden" name="%3$s" value="%4$s">
            <label for="username">User name or e-mail address</label>
            <input id="username" name="username" value="%5$s" autocomplete="username" autocapitalize="none" \
            spellcheck="false" maxlength="254" required%6$s>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required%7$s>
            <button type="submit">Sign in</button>
            </form>
            <p class="soft"><a href="%8$s/register">Register</a> · <a href="%8$s/forgot">Password forgotten?</a></p>""";

    private static final String FAULT = "<p class=\"fault\" id=\"fault\" role=\"alert\">%s</p>";
    private static final String FOCUS = " autofocus";
    private static final String FOCUS_AFTER_FAULT = " autofocus aria-describedby=\"fault\"";

    static SignInForm of(HttpServletRequest request, @Nullable String fault) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var typed = Objects.requireNonNullElse(request.getParameter("username"), "");
        return new SignInForm(csrf, Form.shown(typed, Username.MAX_LENGTH), fault);
    }

    Page page() {
        var again = !username.isEmpty();
        var focus = fault == null ? FOCUS : FOCUS_AFTER_FAULT;
        return new Page(
                "Sign in",
                FORM.formatted(
                        fault == null ? "" : FAULT.formatted(Page.escaped(fault)),
                        IdentitySettings.PATH + PATH,
                        Page.escaped(csrf.getParameterName()),
                        Page.escaped(csrf.getToken()),
                        Page.escaped(username),
                        again ? "" : focus,
                        again ? focus : "",
                        IdentitySettings.PATH));
    }
}
