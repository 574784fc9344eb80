package news.dateline.notification.composing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import news.dateline.messaging.Ids;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.reading.AlertView;
import news.dateline.web.Caller;
import news.dateline.web.IdempotencyHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComposingController {

    private static final Logger LOG = LoggerFactory.getLogger(ComposingController.class);

    /// For as long an editor is reminded of the alert before.
    private static final Duration RECENT = Duration.ofHours(24);

    private final ComposerCheck check;
    private final Composing composing;
    private final Preview preview;
    private final Alerts alerts;
    private final Clock clock;

    ComposingController(ComposerCheck check, Composing composing, Preview preview, Alerts alerts, Clock clock) {
        this.check = check;
        this.composing = composing;
        this.preview = preview;
        this.alerts = alerts;
        this.clock = clock;
    }

    /// @param earlier the last alert on the same story of the last day, if there was one
    record PreviewView(
            int audience,
            int now,
            int held,
            int merged,
            int capped,
            @Nullable EarlierView earlier) {

        static PreviewView of(Forecast forecast, @Nullable EarlierView earlier) {
            return new PreviewView(
                    forecast.audience(),
                    forecast.now(),
                    forecast.held(),
                    forecast.merged(),
                    forecast.capped(),
                    earlier);
        }
    }

    record EarlierView(UUID alertId, String text, Instant raisedAt, long minutesAgo) {

        static EarlierView of(Alert alert, Instant now) {
            var ago = Duration.between(alert.raisedAt(), now).toMinutes();
            return new EarlierView(alert.id(), alert.says(), alert.raisedAt(), Math.max(0, ago));
        }
    }

    @PostMapping("/api/alerts")
    ResponseEntity<AlertView> raise(
            @RequestBody ComposerForm form,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key,
            Caller editor) {
        var alert = composing.raise(check.check(form, key), editor.id(), key);
        LOG.info("alert {} on story {} by {}", alert.id(), alert.articleId(), editor.id());
        return ResponseEntity.created(URI.create("/api/alerts/" + alert.id())).body(AlertView.of(alert));
    }

    @PostMapping("/api/alerts/preview")
    PreviewView preview(@RequestBody ComposerForm form) throws InterruptedException {
        var now = clock.instant();
        var alert = composing.draft(check.check(form, null), Ids.next());
        var earlier = alerts.on(alert.articleId(), now.minus(RECENT)).stream().findFirst();
        return PreviewView.of(
                preview.of(alert, now),
                earlier.map(before -> EarlierView.of(before, now)).orElse(null));
    }
}
