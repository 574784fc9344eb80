package news.dateline.identity.account;

import java.util.Set;
import news.dateline.web.Role;

/// @param password as its owner types it
public record NewAccount(Username username, String name, String password, Set<Role> roles) {

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
