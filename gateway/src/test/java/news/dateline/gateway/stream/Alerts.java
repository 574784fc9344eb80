package news.dateline.gateway.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.Topic;
import news.dateline.gateway.Topics;
import news.dateline.messaging.Ids;

/// Raises alerts as notification-service does: on a topic of a test's own.
final class Alerts implements AutoCloseable {

    private final Topics topics = new Topics();
    private boolean withdrawals;

    Map<String, String> settings() {
        return topics.settings();
    }

    void createTopic() {
        topics.create(Topic.ALERT_RAISED, 1);
        if (!withdrawals) { // as in a real system, where it outlives any accident to the other
            topics.create(Topic.ARTICLE_WITHDRAWN, 2);
            withdrawals = true;
        }
    }

    void withdraw(UUID story) {
        topics.tell(new ArticleWithdrawn(
                story, 1, "world", List.of(), "fire", "/world/fire", "Wrong.", Instant.parse("2026-11-24T13:00:00Z")));
    }

    void deleteTopic() {
        topics.delete(Topic.ALERT_RAISED);
    }

    /// @return its offset
    long raise(String text) {
        return raise(Ids.next(), text, "world");
    }

    long raise(UUID event, String text, String section) {
        return raise(event, Ids.next(), text, section);
    }

    long raise(UUID event, UUID story, String text, String section) {
        return topics.tell(
                event,
                new AlertRaised(
                        Ids.next(),
                        1,
                        Ids.next(),
                        story,
                        1,
                        "Fire at the harbour",
                        text,
                        section,
                        List.of("harbour"),
                        2,
                        AlertDirective.Audience.ALL,
                        "/" + section + "/fire-at-the-harbour",
                        Instant.parse("2026-11-24T12:00:00Z")));
    }

    long sendNonsense() {
        return topics.tellNonsense(Topic.ALERT_RAISED);
    }

    @Override
    public void close() {
        topics.close();
    }
}
