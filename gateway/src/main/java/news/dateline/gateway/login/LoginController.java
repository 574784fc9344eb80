package news.dateline.gateway.login;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

@RestController
class LoginController {

    /// `return` is the page to come back to.
    @GetMapping("/login")
    ResponseEntity<Void> begin(
            @RequestParam(name = "return", required = false) @Nullable String page, WebSession session) {
        session.getAttributes().put(SignedIn.RETURN, ReturnPath.of(page));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/oauth2/authorization/" + Provider.ID))
                .build();
    }
}
