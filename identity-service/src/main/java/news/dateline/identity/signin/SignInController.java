package news.dateline.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import news.dateline.identity.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {

    @GetMapping(SignInForm.PATH)
    ResponseEntity<String> form(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(Page.HTML)
                .body(SignInForm.of(request, null).page().html());
    }
}
