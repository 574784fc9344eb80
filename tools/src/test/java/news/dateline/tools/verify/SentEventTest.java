package news.dateline.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import news.dateline.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class SentEventTest {

    private static final String ID = "019d0000-0000-7000-8000-000000000001";
    private static final String STORY = "019d0000-0000-7000-8000-000000000002";

    @Test
    void says_which_number_of_which_story_it_is_and_whether_it_asks_for_an_alert() {
        var event = SentEvent.of(cloudEvent("article-published", "{\"alert\": {\"text\": \"Bridge closes\"}}"))
                .orElseThrow();

        assertThat(event.id()).isEqualTo(UUID.fromString(ID));
        assertThat(event.topic()).isEqualTo(Topic.ARTICLE_PUBLISHED);
        assertThat(event.subject()).isEqualTo(UUID.fromString(STORY));
        assertThat(event.key()).isEqualTo(STORY);
        assertThat(event.sequence()).isEqualTo(12);
        assertThat(event.at()).hasToString("2026-03-20T12:00:00Z");
        assertThat(event.directive()).isTrue();
    }

    @Test
    void names_the_cause_of_an_alert() {
        assertThat(SentEvent.of(cloudEvent("alert-raised", "{\"cause\": \"" + STORY + "\"}")))
                .map(Facts.Sent::cause)
                .contains(UUID.fromString(STORY));
    }

    @Test
    void names_no_cause_of_what_is_said_of_an_alert_later() {
        assertThat(SentEvent.of(cloudEvent("alert-raised", "{\"cause\": \"" + STORY + "\", \"generation\": 2}")))
                .isPresent()
                .map(Facts.Sent::cause)
                .isEmpty();
    }

    @Test
    void counts_even_when_its_body_is_unreadable() {
        assertThat(SentEvent.of(cloudEvent("article-updated", "{")))
                .map(Facts.Sent::sequence)
                .contains(12L);
    }

    @Test
    void is_none_when_it_is_no_cloud_event() {
        var stranger = new ConsumerRecord<String, byte[]>("article-published", 0, 0, "key", "hello".getBytes(UTF_8));

        assertThat(SentEvent.of(stranger)).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> cloudEvent(String topic, String body) {
        var headers = new RecordHeaders();
        headers.add("ce_id", ID.getBytes(UTF_8));
        headers.add("ce_subject", STORY.getBytes(UTF_8));
        headers.add("ce_sequence", "0000000012".getBytes(UTF_8));
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                1_774_008_000_000L,
                TimestampType.CREATE_TIME,
                0,
                0,
                STORY,
                body.getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
