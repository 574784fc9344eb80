package news.dateline.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is reading, as a page is told.
///
/// @param name null, as the roles are, when nobody is signed in
@JsonInclude(JsonInclude.Include.NON_NULL)
record Me(
        boolean authenticated,
        @Nullable String name,
        @Nullable List<String> roles) {

    static final Me NOBODY = new Me(false, null, null);

    /// @param claims of an access token
    static Me of(Map<String, Object> claims) {
        return new Me(
                true,
                claims.get("name") instanceof String name ? name : null,
                claims.get("roles") instanceof List<?> roles
                        ? roles.stream().map(String::valueOf).toList()
                        : List.of());
    }
}
