package news.dateline.identity.page;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Pages as answers.
public final class Answers {

    private Answers() {}

    public static ResponseEntity<String> page(HttpStatus status, Page page) {
        return ResponseEntity.status(status).contentType(Page.HTML).body(page.html());
    }

    /// Too many of something from one client.
    public static ResponseEntity<String> later(Duration wait) {
        var page = new Page(
                "Not so fast", "<p>There were too many requests from where you are. Please try again later.</p>");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.plusMillis(999).toSeconds()))
                .contentType(Page.HTML)
                .body(page.html());
    }
}
