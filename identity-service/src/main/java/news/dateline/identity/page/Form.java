package news.dateline.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.PasswordRule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// A form: labelled fields, each with what is wrong with it, the first of those in focus.
public final class Form {

    private static final String BEGIN = """
            <form method="post" action="%s">
            <input type="hidden" name="%s" value="%s">
            """;
    private static final String END = """
            <button type="submit">%s</button>
            </form>""";
    private static final String HIDDEN = """
            <input type="hidden" name="%s" value="%s">
            """;
    private static final String FIELD = """
            <label for="%1$s">%2$s</label>
            %6$s<input id="%1$s" name="%1$s" type="%3$s" autocomplete="%4$s" value="%5$s" maxlength="%8$d" required%7$s>
            """;
    private static final String NOTE = """
            <p class="%s" id="%s-%s">%s</p>
            """;

    /// @param type of the input; what was typed into a password is never shown again
    /// @param hint what to type, for who wants to know
    /// @param fault why it did not do, in plain words
    public record Field(
            String name,
            String label,
            String type,
            String autocomplete,
            int maxLength,
            String value,
            @Nullable String hint,
            @Nullable String fault) {

        public static Field email(String value, @Nullable String fault) {
            return new Field("email", "E-mail address", "email", "email", 254, value, null, fault);
        }

        public static Field password(
                String name, String label, String autocomplete, @Nullable String hint, @Nullable String fault) {
            return new Field(name, label, "password", autocomplete, 200, "", hint, fault);
        }

        public static Field newPassword(String label, @Nullable String fault) {
            var hint = "At least " + PasswordRule.MIN_LENGTH + " characters.";
            return password("password", label, "new-password", hint, fault);
        }
    }

    private final StringBuilder html = new StringBuilder();
    private final List<Field> fields = new ArrayList<>();

    /// @param path below this service
    public Form(HttpServletRequest request, String path) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        html.append(BEGIN.formatted(
                IdentitySettings.PATH + path, Page.escaped(csrf.getParameterName()), Page.escaped(csrf.getToken())));
    }

    /// As much of what was typed as a field takes.
    public static String shown(String typed, int most) {
        return typed.substring(0, Math.min(typed.length(), most));
    }

    public Form hidden(String name, String value) {
        html.append(HIDDEN.formatted(name, Page.escaped(value)));
        return this;
    }

    public Form with(Field field) {
        fields.add(field);
        return this;
    }

    public String html(String submit) {
        var focus = fields.stream().filter(field -> field.fault() != null).findFirst();
        fields.forEach(
                field -> html.append(html(field, focus.filter(field::equals).isPresent())));
        return html.append(END.formatted(Page.escaped(submit))).toString();
    }

    private static String html(Field field, boolean inFocus) {
        var notes = note("soft", "hint", field, field.hint()) + note("fault", "fault", field, field.fault());
        return FIELD.formatted(
                field.name(),
                Page.escaped(field.label()),
                field.type(),
                field.autocomplete(),
                Page.escaped(field.value()),
                notes,
                described(field) + (inFocus ? " autofocus" : ""),
                field.maxLength());
    }

    private static String note(String style, String kind, Field field, @Nullable String text) {
        return text == null ? "" : NOTE.formatted(style, field.name(), kind, Page.escaped(text));
    }

    private static String described(Field field) {
        var by = new ArrayList<String>();
        if (field.hint() != null) {
            by.add(field.name() + "-hint");
        }
        if (field.fault() != null) {
            by.add(field.name() + "-fault");
        }
        var described = by.isEmpty() ? "" : " aria-describedby=\"" + String.join(" ", by) + "\"";
        return described + (field.fault() == null ? "" : " aria-invalid=\"true\"");
    }
}
