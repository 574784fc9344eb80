package news.dateline.notification.reporting;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.AlertProblem;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Slices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportController {

    private final Alerts alerts;
    private final Planning planning;
    private final Slices slices;

    ReportController(Alerts alerts, Planning planning, Slices slices) {
        this.alerts = alerts;
        this.planning = planning;
        this.slices = slices;
    }

    /// In this order: what was not done before it was counted cannot be missing.
    ///
    /// @param within seconds, of which the report says how many readers were reached so soon
    @GetMapping("/api/alerts/{id}/report")
    ReportView report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "10") @DecimalMin("0.25") @DecimalMax("86400") BigDecimal within) {
        var alert = alerts.find(id).filter(Alert::goesOut).orElseThrow(AlertProblem.NO_SUCH_ALERT::asException);
        var planned = planning.isDone(id);
        return ReportView.of(
                alert,
                planned,
                slices.tallies(id),
                Duration.ofMillis(within.movePointRight(3).longValue()));
    }
}
