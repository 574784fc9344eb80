package news.dateline.notification.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Pages as answers, which nobody keeps and no search engine lists. Thread-safe.
@Component
public final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Templates templates;

    Pages(Templates templates) {
        this.templates = templates;
    }

    /// Its address has a key in it, which no other site is to hear of.
    public ResponseEntity<String> answer(HttpStatus status, Page page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .body(templates.html("page", page));
    }
}
