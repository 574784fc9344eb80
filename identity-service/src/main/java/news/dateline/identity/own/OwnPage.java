package news.dateline.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import news.dateline.identity.account.Account;
import news.dateline.identity.page.Form;
import news.dateline.identity.page.Form.Field;
import news.dateline.identity.page.Page;
import org.jspecify.annotations.Nullable;

/// The page on which somebody sees and ends their own account.
record OwnPage(Account account, HttpServletRequest request) {

    private static final String WHOLE = """
            <dl>
            <dt>Name</dt><dd>%s</dd>
            <dt>Signs in as</dt><dd>%s</dd>
            </dl>
            <h2>New password</h2>
            <p>You are signed out everywhere.</p>
            %s
            <h2>Delete this account</h2>
            <p>Name, address and password are removed, and you are signed out everywhere. What you have written stays \
            where it was published. This cannot be undone.</p>
            %s""";

    Page page() {
        return with(null, null, null);
    }

    Page withCurrentFault(String fault) {
        return with(fault, null, null);
    }

    Page withPasswordFault(String fault) {
        return with(null, fault, null);
    }

    Page withDeleteFault(String fault) {
        return with(null, null, fault);
    }

    private Page with(@Nullable String currentFault, @Nullable String passwordFault, @Nullable String deleteFault) {
        var change = new Form(request, "/account/password")
                .with(Field.password("current", "Password until now", "current-password", null, currentFault))
                .with(Field.newPassword("New password", passwordFault))
                .html("Change it");
        var delete = new Form(request, "/account/delete")
                .with(Field.password("confirm", "Password", "current-password", null, deleteFault))
                .html("Delete my account");
        var signsInAs = account.username() == null ? account.email() : account.username();
        return new Page(
                "Your account",
                WHOLE.formatted(Page.escaped(account.name()), Page.escaped(String.valueOf(signsInAs)), change, delete));
    }
}
