package news.dateline.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// Tells a page who is reading it: pages themselves are the same for everybody.
@RestController
class MeController {

    private final Tokens tokens;

    MeController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/api/me")
    Mono<ResponseEntity<Me>> me(WebSession session) {
        return tokens.of(session)
                .map(MeController::named)
                .defaultIfEmpty(Me.NOBODY)
                .map(me ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me));
    }

    /// The provider gave the token to the gateway itself; its signature is the services' business.
    private static Me named(String token) {
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet();
            return new Me(true, claims.getStringClaim("name"), roles(claims));
        } catch (ParseException e) {
            throw new IllegalStateException("the identity provider's access token is not a JWT with name and roles", e);
        }
    }

    private static List<String> roles(JWTClaimsSet claims) throws ParseException {
        var roles = claims.getStringListClaim("roles");
        return roles == null ? List.of() : roles;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            boolean authenticated,
            @Nullable String name,
            @Nullable List<String> roles) {

        static final Me NOBODY = new Me(false, null, null);
    }
}
