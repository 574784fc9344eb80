package news.dateline.notification.correcting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import news.dateline.notification.alert.AlertProblem;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Alerts.Outcome;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.reading.AlertView;
import news.dateline.web.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CorrectingController {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectingController.class);

    private final Alerts alerts;
    private final Clock clock;

    CorrectingController(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// @param text what is right; stands alone
    record CorrectionForm(
            @NotNull @NotBlank @Size(max = Sequel.LONGEST_WORDS) String text) {}

    /// @param reason why it should not have been sent; stands alone
    record RecallForm(
            @NotNull @NotBlank @Size(max = Sequel.LONGEST_WORDS) String reason) {}

    @PostMapping("/api/alerts/{id}/correct")
    AlertView correct(@PathVariable UUID id, @Valid @RequestBody CorrectionForm form, Caller editor) {
        return said(id, Sequel.Kind.CORRECTION, form.text(), editor);
    }

    @PostMapping("/api/alerts/{id}/recall")
    AlertView recall(@PathVariable UUID id, @Valid @RequestBody RecallForm form, Caller editor) {
        return said(id, Sequel.Kind.RECALL, form.reason(), editor);
    }

    private AlertView said(UUID id, Sequel.Kind kind, String words, Caller editor) {
        return switch (alerts.follow(id, kind, words.strip(), null, clock.instant())) {
            case Outcome.Said(var alert) -> {
                LOG.info("alert {}: {} by {}, generation {}", id, kind, editor.id(), alert.generation());
                yield AlertView.of(alert);
            }
            case Outcome.Unknown() -> throw AlertProblem.NO_SUCH_ALERT.asException();
            case Outcome.Recalled() -> throw AlertProblem.ALERT_RECALLED.asException();
            case Outcome.TooOften() -> throw AlertProblem.CORRECTED_TOO_OFTEN.asException();
        };
    }
}
