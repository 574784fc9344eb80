package news.dateline.notification.composing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.util.UUID;
import news.dateline.messaging.Ids;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.AlertProblem;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.alert.Status;
import news.dateline.notification.composing.ComposerCheck.Entry;
import news.dateline.notification.stories.Stories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Raises what an editor asks for.
@Component
class Composing {

    private final Alerts alerts;
    private final Stories stories;
    private final Clock clock;

    Composing(Alerts alerts, Stories stories, Clock clock) {
        this.alerts = alerts;
        this.stories = stories;
        this.clock = clock;
    }

    /// As it would be raised now.
    Alert draft(Entry entry, UUID id) {
        return new Alert(
                id,
                new Status.Raised(),
                entry.articleId(),
                entry.story().version(),
                entry.story().headline(),
                entry.directive().text(),
                entry.story().section(),
                entry.story().tags(),
                entry.directive().urgency(),
                entry.directive().audience(),
                entry.story().url(),
                clock.instant().truncatedTo(MILLIS));
    }

    /// @param key by which an editor asks for the same alert again; it has the same id then, and is raised once
    Alert raise(Entry entry, UUID editor, @Nullable String key) {
        var id = key == null
                ? Ids.next()
                : UUID.nameUUIDFromBytes("alert %s %s".formatted(editor, key).getBytes(UTF_8));
        var alert = draft(entry, id);
        if (!alerts.add(alert)) {
            return before(alert);
        }
        if (stories.isWithdrawn(alert.articleId())) { // since it was checked, so nobody else recalls it
            alerts.follow(id, Sequel.Kind.RECALL, Sequel.WITHDRAWN, null, clock.instant());
        }
        return alert;
    }

    private Alert before(Alert asked) {
        return alerts.find(asked.id())
                .filter(raised -> raised.articleId().equals(asked.articleId())
                        && raised.text().equals(asked.text())
                        && raised.urgency() == asked.urgency()
                        && raised.audience() == asked.audience())
                .orElseThrow(AlertProblem.KEY_REUSED::asException);
    }
}
