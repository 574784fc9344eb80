package news.dateline.identity.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;

/// @param roles all that the account is to have; `reader` need not be said
record RolesForm(
        @NotNull @Size(max = MOST) @Nullable List<@NotNull @Pattern(regexp = KNOWN, message = "is no role") String> roles) {

    static final String KNOWN = "reader|reporter|editor|moderator|ops";
    static final int MOST = 10;

    Set<Role> asRoles() {
        return read(roles);
    }

    static Set<Role> read(@Nullable List<String> roles) {
        return roles == null
                ? Set.of()
                : roles.stream().flatMap(role -> Role.ofClaim(role).stream()).collect(Collectors.toSet());
    }
}
