package news.dateline.identity.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Someone who may sign in.
///
/// @param id the `sub` of every token, a UUIDv7
/// @param username as an operator named it; who registered signs in with the e-mail address
/// @param name as others see it
/// @param email its owner has shown to read what is sent there, or an operator said so
/// @param password its hash, prefixed with how it was made; of a machine that of its secret
/// @param roles always with `READER`
/// @param kind `PERSON` where nothing is stored
/// @param status `ACTIVE` where nothing is stored
@Document("accounts")
public record Account(
        @Id UUID id,
        @Nullable String username,
        String name,
        @Nullable String email,
        String password,
        Set<Role> roles,
        Kind kind,
        Status status) {

    public static final int MAX_NAME = 80;

    public Account {
        var all = EnumSet.of(Role.READER);
        all.addAll(roles);
        roles = Set.copyOf(all);
        kind = Objects.requireNonNullElse(kind, Kind.PERSON);
        status = Objects.requireNonNullElse(status, Status.ACTIVE);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /// Whether its owner signs in on the page, now.
    public boolean signsIn() {
        return kind == Kind.PERSON && isActive();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// As tokens list them, in a fixed order.
    public List<String> roleClaims() {
        return roles.stream().sorted().map(Role::claim).toList();
    }

    /// All that one may type to say that one is this.
    List<Username> signInNames() {
        return Stream.of(username, email)
                .filter(Objects::nonNull)
                .map(Username::typed)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "Account[" + id + "]"; // neither a person's name nor a hash belongs into a log
    }
}
