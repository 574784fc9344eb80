package news.dateline.notification.reading;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.AlertProblem;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.stories.Stories;
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
    private final Stories stories;

    AlertController(Alerts alerts, Stories stories) {
        this.alerts = alerts;
        this.stories = stories;
    }

    @GetMapping("/api/alerts/{id}")
    ResponseEntity<AlertView> alert(@PathVariable UUID id) {
        var alert = alerts.find(id).filter(Alert::isRaised).orElseThrow(AlertProblem.NO_SUCH_ALERT::asException);
        if (stories.isWithdrawn(alert.articleId())) {
            throw AlertProblem.STORY_WITHDRAWN.asException();
        }
        return ResponseEntity.ok()
                .header(CACHE_TAG, "article:" + alert.articleId())
                .body(AlertView.of(alert));
    }

    /// Without those about stories that were taken down since, so a page may be shorter than it was asked to be.
    @GetMapping("/api/alerts")
    ResponseEntity<Slice<AlertView>> alerts(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var found = alerts.raised(Optional.ofNullable(cursor).map(Cursor::decode), limit + 1);
        var raised = Slice.of(found, limit, alert -> new Cursor(alert.raisedAt(), alert.id()));
        var withdrawn =
                stories.withdrawn(raised.items().stream().map(Alert::articleId).collect(toSet()));
        var standing = raised.items().stream()
                .filter(alert -> !withdrawn.contains(alert.articleId()))
                .toList();
        var page = new Slice<>(standing, raised.next()).map(AlertView::of);
        var tags = page.items().stream()
                .map(alert -> " article:" + alert.articleId())
                .distinct()
                .collect(joining());
        return ResponseEntity.ok().header(CACHE_TAG, "alerts" + tags).body(page);
    }
}
