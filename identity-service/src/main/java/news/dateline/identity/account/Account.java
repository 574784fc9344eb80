package news.dateline.identity.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.dateline.web.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Someone who may sign in.
///
/// @param id the `sub` of every token
/// @param name as others see it
/// @param password its hash, prefixed with how it was made
/// @param roles always with `READER`
@Document("accounts")
public record Account(@Id UUID id, String username, String name, String password, Set<Role> roles) {

    public Account {
        var all = EnumSet.of(Role.READER);
        all.addAll(roles);
        roles = Set.copyOf(all);
    }

    /// As tokens list them, in a fixed order.
    public List<String> roleClaims() {
        return roles.stream().sorted().map(Role::claim).toList();
    }

    @Override
    public String toString() {
        return "Account[" + id + "]"; // neither a person's name nor a hash belongs into a log
    }
}
