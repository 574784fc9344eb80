package news.dateline.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.events.Event;
import news.dateline.gateway.Stories;
import news.dateline.gateway.feed.Heard;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Received;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PurgingTest {

    static final UUID STORY = UUID.fromString("0193f0a1-0000-7000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("0193f0a1-0000-7000-8000-000000000002");

    static final TopicPartition PARTITION = new TopicPartition("a-topic", 0);

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final Purges purges = new Purges(System::nanoTime);
    final Purging purging = new Purging(purges, new Shelf(1_000), now::get);

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
        assertThat(isThreadPurgedBy(this::secondsPass)).isFalse();
        now.set(now.get().plusMillis(1));
        assertThat(isThreadPurgedBy(this::secondsPass)).isTrue();

        assertThat(isThreadPurgedBy(this::secondsPass)).isFalse();
        assertThat(isThreadPurgedBy(() -> hear(Stories.commented(STORY)))).isFalse();
        now.set(now.get().plus(Duration.ofMinutes(1)));
        assertThat(isThreadPurgedBy(this::secondsPass)).isTrue();
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

        purging.hear(new Heard(PARTITION, 0, null));

        assertThat(purges.since(before, Set.of("section:sport"))).isTrue();
    }

    @Test
    void what_happened_before_it_listened_is_not_known_and_so_nothing_that_was_made_before_is_good() {
        var before = purges.count();

        purging.beginsAt(PARTITION, 40);

        assertThat(purges.since(before, Set.of("front"))).isTrue();
    }

    private boolean isThreadPurgedBy(Runnable action) {
        var before = purges.count();
        action.run();
        return purges.since(before, Set.of("thread:" + STORY));
    }

    private void hear(Event event) {
        purging.hear(new Heard(PARTITION, 0, new Received<>(Ids.next(), event, 1, Instant.EPOCH, null)));
    }

    private void secondsPass() {
        purging.polled(Map.of());
    }
}
