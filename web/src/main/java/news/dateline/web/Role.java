package news.dateline.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What someone is to the house. Tokens carry the lower-case names; everyone signed in is a reader.
public enum Role {
    READER,
    REPORTER,
    EDITOR,
    MODERATOR,
    OPS;

    /// As it stands in the `roles` of a token.
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As Spring Security knows it, so that `hasRole("EDITOR")` works in [AccessRules].
    public String authority() {
        return "ROLE_" + name();
    }

    /// Empty for a role that this version does not know.
    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
