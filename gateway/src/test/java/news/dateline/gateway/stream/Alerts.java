package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.gateway.Topics;
import news.dateline.messaging.Ids;
import org.apache.kafka.common.TopicPartition;

/// Raises alerts as notification-service does: on a topic of a test's own.
final class Alerts implements AutoCloseable {

    private final Topics topics = new Topics();

    Map<String, String> settings() {
        return topics.settings();
    }

    void createTopics() {
        topics.createAll();
    }

    /// An accident.
    void beginAnew() {
        topics.delete(Topic.ALERT_RAISED);
        topics.create(Topic.ALERT_RAISED, 1);
    }

    void withdraw(UUID story) {
        topics.tell(new ArticleWithdrawn(
                story, 1, "world", List.of(), "fire", "/world/fire", "Wrong.", Instant.parse("2026-11-24T13:00:00Z")));
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
                        AlertRaised.Kind.RAISED,
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

    /// @return its offset
    long happens(Event event) {
        return topics.tell(event);
    }

    /// @param sequence its place among the events of what it tells of
    void happens(Event event, long sequence) {
        topics.tell(Ids.next(), event, sequence);
    }

    /// What an alert of some words would be, but that it came from nowhere.
    Frame frame(String words) {
        return new Frame(
                new TopicPartition(settings().get("dateline.topic-prefix") + Topic.ALERT_RAISED.topicName(), 0),
                0,
                Ids.next(),
                1,
                0,
                Frame.Kind.ALERT,
                new Frame.About(Ids.next(), null, "world"),
                words.getBytes(UTF_8));
    }

    long sendNonsense() {
        return topics.tellNonsense(Topic.ALERT_RAISED);
    }

    @Override
    public void close() {
        topics.close();
    }
}
