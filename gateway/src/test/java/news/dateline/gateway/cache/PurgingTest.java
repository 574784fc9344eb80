package news.dateline.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.events.Event;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PurgingTest {

    static final UUID STORY = UUID.fromString("0193f0a1-0000-7000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("0193f0a1-0000-7000-8000-000000000002");

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final CloudEventMapping mapping = new CloudEventMapping(new TopicNames(""));
    final Purges purges = new Purges(System::nanoTime);
    final Purging purging = new Purging(mapping, purges, new Shelf(1_000), now::get);

    @Test
    void a_story_touches_its_page_and_every_list_it_may_join() {
        var before = purges.count();

        hear(Stories.published(STORY, "world", "night-ferry", "косово"));

        assertThat(purges.since(before, Set.of("article:" + STORY))).isTrue();
        assertThat(purges.since(before, Set.of("front"))).isTrue();
        assertThat(purges.since(before, Set.of("section:world"))).isTrue();
        assertThat(purges.since(before, Set.of("tag:night-ferry"))).isTrue();
        assertThat(purges.since(before, Set.of("tag:%D0%BA%D0%BE%D1%81%D0%BE%D0%B2%D0%BE")))
                .isTrue();
        assertThat(purges.since(before, Set.of("section:sport", "tag:other", "article:" + OTHER, "thread:" + STORY)))
                .isFalse();
    }

    @Test
    void a_thread_is_purged_at_once_and_then_once_a_second() {
        assertThat(isThreadPurgedBy(() -> hear(Stories.commented(STORY)))).isTrue();
        assertThat(isThreadPurgedBy(() -> hear(Stories.commented(STORY)))).isFalse();
        assertThat(isThreadPurgedBy(() -> hear(Stories.uncommented(STORY, true))))
                .isFalse();

        now.set(now.get().plus(Purging.THREAD_AT_MOST).minusMillis(1));
        assertThat(isThreadPurgedBy(purging::due)).isFalse();
        now.set(now.get().plusMillis(1));
        assertThat(isThreadPurgedBy(purging::due)).isTrue();

        assertThat(isThreadPurgedBy(purging::due)).isFalse();
        assertThat(isThreadPurgedBy(() -> hear(Stories.commented(STORY)))).isFalse();
        now.set(now.get().plus(Duration.ofMinutes(1)));
        assertThat(isThreadPurgedBy(purging::due)).isTrue();
    }

    @Test
    void one_threads_replies_keep_no_other_waiting() {
        hear(Stories.commented(OTHER));
        assertThat(isThreadPurgedBy(() -> hear(Stories.commented(STORY)))).isTrue();
    }

    @Test
    void a_reply_that_no_reader_saw_touches_nothing() {
        assertThat(isThreadPurgedBy(() -> hear(Stories.uncommented(STORY, false))))
                .isFalse();
    }

    @Test
    void what_cannot_be_understood_may_have_changed_anything() {
        var before = purges.count();

        purging.hear(new ConsumerRecord<>("article-updated", 0, 0, "key", "nonsense".getBytes(UTF_8)));

        assertThat(purges.since(before, Set.of("section:sport"))).isTrue();
    }

    private boolean isThreadPurgedBy(Runnable action) {
        var before = purges.count();
        action.run();
        return purges.since(before, Set.of("thread:" + STORY));
    }

    private void hear(Event event) {
        var sent = mapping.recordOf(new Announced(
                Ids.next(),
                event.type(),
                URI.create("/a-service"),
                event.subject(),
                event.key(),
                1,
                Instant.EPOCH,
                null,
                mapping.bodyOf(event)));
        purging.hear(new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty()));
    }
}
