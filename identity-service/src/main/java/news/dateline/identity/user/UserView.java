package news.dateline.identity.user;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import news.dateline.identity.account.Account;
import org.jspecify.annotations.Nullable;

/// An account as those in charge see it: without the e-mail address, which leaves this service in no answer.
///
/// @param username absent for somebody who registered
record UserView(UUID id, @Nullable String username, String name, String kind, String status, List<String> roles) {

    static UserView of(Account account) {
        return new UserView(
                account.id(),
                account.username(),
                account.name(),
                account.kind().name().toLowerCase(Locale.ROOT),
                account.status().name().toLowerCase(Locale.ROOT),
                account.roleClaims());
    }
}
