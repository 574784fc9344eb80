package news.dateline.web;

import java.util.Set;
import java.util.UUID;

/// Who sends this request, by the validated token: a controller argument. A plain `Caller` refuses anonymous
/// requests with 401, a `@Nullable Caller` lets them in.
///
/// @param id the token's `sub`
/// @param name as readers see it
public record Caller(UUID id, String name, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
