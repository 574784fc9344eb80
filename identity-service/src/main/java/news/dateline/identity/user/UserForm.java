package news.dateline.identity.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Email;
import news.dateline.identity.account.Kind;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Username;
import news.dateline.identity.secret.RandomSecret;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;

/// An account that somebody in charge wants.
///
/// @param username to sign in with; a machine's client id
/// @param name as others see it
/// @param roles besides `reader`
/// @param kind `person` where nothing is said
/// @param email where a new password can be asked for; absent: nowhere
record UserForm(
        @NotNull @Pattern(regexp = USERNAME, message = "has 2 to 64 letters, digits, dots, dashes or underscores") @Nullable String username,

        @NotBlank @Size(max = Account.MAX_NAME) @Pattern(regexp = "\\P{Cntrl}*", message = "has control characters") @Nullable String name,

        @Size(max = RolesForm.MOST) @Nullable List<@NotNull @Pattern(regexp = RolesForm.KNOWN, message = "is no role") String> roles,

        @Pattern(regexp = "person|machine", message = "is person or machine") @Nullable String kind,

        @Size(max = Email.MAX_LENGTH) @Nullable String email) {

    /// Without an `@`: what looks like somebody's e-mail address is theirs alone.
    private static final String USERNAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,63}";

    /// @throws ProblemException 400, if no mail can be sent to the address
    NewAccount asNewAccount() {
        var machine = "machine".equals(kind);
        return new NewAccount(
                Username.typed(String.valueOf(username)),
                String.valueOf(name).strip(),
                email == null ? null : address(email),
                machine ? RandomSecret.next() : RandomSecret.password(),
                RolesForm.read(roles),
                machine ? Kind.MACHINE : Kind.PERSON);
    }

    private static Email address(String typed) {
        return Email.typed(typed)
                .orElseThrow(() -> new ProblemException(
                        WebProblem.INVALID_REQUEST,
                        "Some fields are not valid.",
                        List.of(FieldFault.ofProperty("email", "is no e-mail address"))));
    }
}
