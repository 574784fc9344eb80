package news.dateline.notification.reporting;

import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.AlertProblem;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Slices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    @GetMapping("/api/alerts/{id}/report")
    ReportView report(@PathVariable UUID id) {
        if (alerts.find(id).filter(Alert::goesOut).isEmpty()) {
            throw AlertProblem.NO_SUCH_ALERT.asException();
        }
        var planned = planning.isDone(id);
        return ReportView.of(id, planned, slices.tallies(id));
    }
}
