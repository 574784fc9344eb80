package news.dateline.site.desk;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.web.Role;

/// Somebody who sits at a desk. A parameter of this type asks for one.
///
/// What their token says decides what a page offers and nothing more, so it is read and not verified: each service
/// judges it before it tells or does anything.
///
/// @param id the token's `sub`
/// @param authorization to be handed on with whatever they ask for
public record Member(String id, String name, Set<Role> roles, String authorization) {

    private static final String SCHEME = "Bearer ";

    /// @param authorization a request's `Authorization`
    /// @return empty where it holds no token
    public static Optional<Member> of(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var claims = JWTParser.parse(
                            authorization.substring(SCHEME.length()).strip())
                    .getJWTClaimsSet();
            return Optional.of(of(claims, authorization));
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }

    private static Member of(JWTClaimsSet claims, String authorization) throws ParseException {
        var roles = EnumSet.noneOf(Role.class);
        for (var claim : Objects.requireNonNullElse(claims.getStringListClaim("roles"), List.<String>of())) {
            Role.ofClaim(claim).ifPresent(roles::add);
        }
        return new Member(
                Objects.requireNonNullElse(claims.getSubject(), ""),
                Objects.requireNonNullElse(claims.getStringClaim("name"), ""),
                roles,
                authorization);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isOneOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    /// Without the token.
    @Override
    public String toString() {
        return "Member[" + id + ", " + roles + "]";
    }
}
