package news.dateline.web.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.web.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Turns a token's `roles` into authorities. Roles that this version does not know grant nothing.
final class TokenRoles implements Converter<Jwt, JwtAuthenticationToken> {

    static Stream<Role> of(Jwt token) {
        var claimed = Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        return Stream.concat(Stream.of(Role.READER), claimed.stream().flatMap(claim -> Role.ofClaim(claim).stream()))
                .distinct();
    }

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        var authorities = of(token)
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        return new JwtAuthenticationToken(token, authorities);
    }
}
