package news.dateline.identity.account;

import java.util.Set;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;

/// An account that is wanted. It has a user name, an e-mail address or both.
///
/// @param password as its owner types it, or a machine's secret
public record NewAccount(
        @Nullable Username username, String name, @Nullable Email email, String password, Set<Role> roles, Kind kind) {

    /// Someone with a user name who is written to nowhere.
    public NewAccount(Username username, String name, String password, Set<Role> roles) {
        this(username, name, null, password, roles, Kind.PERSON);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
