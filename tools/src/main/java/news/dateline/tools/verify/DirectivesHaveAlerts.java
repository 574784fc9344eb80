package news.dateline.tools.verify;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.stream.Stream;
import news.dateline.tools.verify.Facts.Aggregate;
import news.dateline.tools.verify.Facts.Parked;
import news.dateline.tools.verify.Facts.Sent;

/// Every directive of an editor has its alert, raised or superseded, or lies in a dead letter of the service that
/// raises them.
final class DirectivesHaveAlerts implements Check {

    private static final String RAISED_BY = "notification-service";

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        var alerts = facts.aggregates().stream()
                .filter(Aggregate::isAlert)
                .map(Aggregate::id)
                .collect(toSet());
        var parked = facts.parked().stream()
                .filter(letter -> letter.service().equals(RAISED_BY))
                .map(Parked::event)
                .collect(toSet());
        return facts.sent().stream()
                .filter(Sent::directive)
                .filter(event -> !alerts.contains(event.id()) && !parked.contains(event.id()))
                .map(event -> Finding.lost("directive %s on story %s has no alert", event.id(), event.subject()));
    }
}
