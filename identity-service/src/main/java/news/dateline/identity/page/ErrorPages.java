package news.dateline.identity.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import news.dateline.web.request.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people are told when something goes wrong; machines get the problem that every service answers with.
@RestController
class ErrorPages {

    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        var status = (Integer) Objects.requireNonNullElse(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.NOT_FOUND.value());
        var answer = ResponseEntity.status(status).contentType(Page.HTML);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(page(status, Objects.requireNonNullElse(RequestId.of(request), "none"))
                .html());
    }

    private static Page page(int status, String requestId) {
        if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return new Page(
                    "This link does not work",
                    "<p>It may be old, or something is missing from it. Start again from the front page.</p>");
        }
        var known = status == HttpStatus.SERVICE_UNAVAILABLE.value()
                ? "<p>Signing in is not possible right now. Please try again in a minute.</p>"
                : "<p>Something went wrong on our side. Please try again in a minute.</p>";
        return new Page(
                "Not available right now",
                known + "\n<p class=\"soft\">If it goes on, tell us this number: " + Page.escaped(requestId) + "</p>");
    }
}
