package news.dateline.notification.reading;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Alerts that went out.
@RestController
class AlertController {

    private static final String CACHE_TAG = "Cache-Tag";

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/api/alerts/{id}")
    ResponseEntity<AlertView> alert(@PathVariable UUID id) {
        var alert = alerts.find(id).filter(Alert::isRaised).orElseThrow(AlertProblem.NO_SUCH_ALERT::asException);
        return ResponseEntity.ok()
                .header(CACHE_TAG, "article:" + alert.articleId())
                .body(AlertView.of(alert));
    }

    @GetMapping("/api/alerts")
    ResponseEntity<Slice<AlertView>> alerts(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var found = alerts.raised(Optional.ofNullable(cursor).map(Cursor::decode), limit + 1);
        var page = Slice.of(found, limit, alert -> new Cursor(alert.raisedAt(), alert.id()))
                .map(AlertView::of);
        var tags = page.items().stream()
                .map(alert -> " article:" + alert.articleId())
                .distinct()
                .collect(joining());
        return ResponseEntity.ok().header(CACHE_TAG, "alerts" + tags).body(page);
    }
}
