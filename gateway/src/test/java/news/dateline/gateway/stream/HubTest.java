package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HubTest {

    static final UUID STORY = UUID.fromString("0193f0a1-0000-7000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("0193f0a1-0000-7000-8000-000000000002");
    static final Channel ALERTS = new Channel.Alerts(null);
    static final Channel PAGE = new Channel.Story(STORY);

    boolean contact = true;
    Instant now = Instant.ofEpochMilli(1).plus(Resumption.BEFORE);
    final Hub hub = new Hub(new Lanes(new TopicNames(""), 10), () -> contact, () -> now);

    @Test
    void takes_nobody_in_before_it_has_read_back() {
        begin();
        assertThat(hub.join(new Listener(), ALERTS, null)).isEmpty();

        hub.caughtUp(Map.of());
        assertThat(hub.join(new Listener(), ALERTS, null)).isPresent();
    }

    @Test
    void takes_nobody_in_while_kafka_is_silent() {
        open();
        contact = false;
        assertThat(hub.join(new Listener(), ALERTS, null)).isEmpty();

        contact = true;
        assertThat(hub.join(new Listener(), ALERTS, null)).isPresent();
    }

    @Test
    void tells_a_storys_readers_of_that_story_and_of_alerts_and_other_readers_of_alerts_alone() {
        open();
        var page = listening(PAGE);
        var front = listening(ALERTS);

        hub.publish(SomeFrames.update(0, STORY, "corrected"));
        hub.publish(SomeFrames.update(1, OTHER, "another"));
        hub.publish(SomeFrames.alert(0, "alert"));
        hub.publish(SomeFrames.comment(0, 1, STORY, UUID.randomUUID(), "well said"));

        assertThat(page.got)
                .containsExactly(
                        "id: -1.-1.-1.-1.-1\nevent: welcome\ndata: {}\n\n",
                        "id: -1.0.-1.-1.-1\ncorrected",
                        "id: 0.1.-1.-1.-1\nalert",
                        "id: 0.1.-1.0.-1\nwell said");
        assertThat(front.got).containsExactly("id: -1\nevent: welcome\ndata: {}\n\n", "id: 0\nalert");
    }

    @Test
    void gives_whoever_comes_back_what_it_missed_as_it_happened_whichever_topic_it_came_by() {
        open();
        hub.publish(SomeFrames.comment(0, 1, STORY, UUID.randomUUID(), "first"));
        hub.publish(SomeFrames.comment(1, 5, STORY, UUID.randomUUID(), "third"));
        hub.publish(SomeFrames.alert(3, "second")); // it happened at 3

        assertThat(listening(PAGE, "-1.-1.-1.-1.-1").got)
                .containsExactly(
                        ": welcome back\n\n",
                        "id: -1.-1.-1.0.-1\nfirst",
                        "id: 3.-1.-1.0.-1\nsecond",
                        "id: 3.-1.-1.1.-1\nthird");
        assertThat(listening(PAGE, "3.-1.-1.0.-1").got)
                .containsExactly(": welcome back\n\n", "id: 3.-1.-1.1.-1\nthird");
    }

    @Test
    void tells_somebody_new_what_has_just_happened_to_the_story_since_a_page_is_older_than_its_stream() {
        open();
        hub.publish(SomeFrames.comment(0, 1, STORY, UUID.randomUUID(), "well said"));
        hub.publish(SomeFrames.comment(1, 1, OTHER, UUID.randomUUID(), "elsewhere"));
        hub.publish(SomeFrames.alert(1, "alert"));

        assertThat(listening(PAGE).got)
                .containsExactly("id: 1.-1.-1.1.-1\nevent: welcome\ndata: {}\n\n", "id: 1.-1.-1.1.-1\nwell said");

        now = now.plusMillis(1);
        assertThat(listening(PAGE).got).hasSize(1);
    }

    @Test
    void says_reset_where_one_topic_of_several_no_longer_reaches_back() {
        open();
        for (var i = 0; i < 11; i++) {
            hub.publish(SomeFrames.comment(i, 1, OTHER, UUID.randomUUID(), "elsewhere"));
        }

        assertThat(listening(PAGE, "-1.-1.-1.-1.-1").got)
                .containsExactly("id: -1.-1.-1.10.-1\nevent: reset\ndata: {}\n\n");
    }

    @Test
    void says_reset_rather_than_writing_more_than_a_page_is_long() {
        open();
        var long_ = "x".repeat(Resumption.MOST_BYTES / 2);
        hub.publish(SomeFrames.alert(0, long_));
        hub.publish(SomeFrames.alert(1, long_));
        assertThat(listening(ALERTS, "-1").got).hasSize(3);

        hub.publish(SomeFrames.alert(2, "x"));
        assertThat(listening(ALERTS, "-1").got.getFirst()).contains("event: reset");
    }

    @Test
    void tells_nobody_who_comes_back_of_a_story_that_was_taken_down_but_that_it_was() {
        open();
        hub.publish(SomeFrames.alert(0, UUID.randomUUID(), STORY, "gone"));
        hub.publish(SomeFrames.update(0, STORY, "corrected"));
        hub.publish(SomeFrames.alert(1, "kept"));

        hub.publish(SomeFrames.withdrawal(0, STORY));
        hub.publish(SomeFrames.alert(2, UUID.randomUUID(), STORY, "late"));

        assertThat(listening(ALERTS, "-1").got).containsExactly(": welcome back\n\n", "id: 1\nkept");
        assertThat(listening(PAGE, "-1.-1.-1.-1.-1").got)
                .containsExactlyInAnyOrder(
                        ": welcome back\n\n", "id: 1.-1.-1.-1.-1\nkept", "id: 1.-1.0.-1.-1\nwithdrawn");
    }

    @Test
    void tells_of_a_recall_though_the_story_was_taken_down_whichever_was_read_first() {
        open();
        var alert = UUID.randomUUID();
        var page = listening(ALERTS);
        hub.publish(SomeFrames.alert(0, 1, alert, STORY, "gone"));
        hub.publish(SomeFrames.withdrawal(0, STORY));
        hub.publish(SomeFrames.recall(1, 2, alert, STORY));
        assertThat(page.got).last().asString().endsWith("recalled");

        var other = UUID.randomUUID();
        hub.publish(SomeFrames.alert(2, 1, other, OTHER, "gone too"));
        hub.publish(SomeFrames.recall(3, 2, other, OTHER));
        hub.publish(SomeFrames.withdrawal(1, OTHER));

        assertThat(listening(ALERTS, "-1").got)
                .containsExactly(": welcome back\n\n", "id: 1\nrecalled", "id: 3\nrecalled");
    }

    @Test
    void tells_whoever_comes_back_of_a_corrected_alert_only_what_is_right() {
        open();
        var alert = UUID.randomUUID();
        hub.publish(SomeFrames.alert(0, 1, alert, STORY, "twelve hurt"));
        hub.publish(SomeFrames.alert(1, "another"));
        hub.publish(SomeFrames.alert(2, 2, alert, STORY, "nobody hurt"));

        assertThat(listening(ALERTS, "-1").got)
                .containsExactly(": welcome back\n\n", "id: 1\nanother", "id: 2\nnobody hurt");
    }

    @Test
    void tells_nobody_who_comes_back_of_a_comment_that_was_taken_away_but_that_it_was() {
        open();
        var comment = UUID.randomUUID();
        hub.publish(SomeFrames.comment(0, 1, STORY, comment, "rude"));
        hub.publish(SomeFrames.removal(0, 2, STORY, comment));

        assertThat(listening(PAGE, "-1.-1.-1.-1.-1").got)
                .containsExactly(": welcome back\n\n", "id: -1.-1.-1.-1.0\nremoved");
    }

    @Test
    void does_not_show_a_comment_again_whose_removal_was_read_first() {
        open();
        var page = listening(PAGE);
        var comment = UUID.randomUUID();
        hub.publish(SomeFrames.removal(0, 2, STORY, comment));
        hub.publish(SomeFrames.comment(0, 1, STORY, comment, "rude"));
        assertThat(page.got).hasSize(2).last().asString().endsWith("removed");

        hub.publish(SomeFrames.comment(1, 3, STORY, comment, "let in again"));
        assertThat(page.got).last().asString().endsWith("let in again");
    }

    @Test
    void does_not_tell_a_reader_from_a_gateway_that_is_ahead_what_it_knows() {
        open();
        alerts(0, 1);
        var reader = listening(ALERTS, "3");

        alerts(2, 3, 4);
        hub.caughtUp(Map.of(SomeFrames.ALERTS, 5L));
        hub.caughtUp(Map.of(SomeFrames.ALERTS, 5L));
        alerts(5);

        assertThat(reader.got).containsExactly(": welcome back\n\n", "id: 4\n4", "id: 5\n5");
    }

    @Test
    void never_calls_a_reader_back_behind_what_it_knows() {
        open();
        var reader = listening(PAGE, "7.-1.-1.-1.-1");

        hub.publish(SomeFrames.update(0, STORY, "corrected"));
        hub.beat();

        assertThat(reader.got)
                .containsExactly(": welcome back\n\n", "id: 7.0.-1.-1.-1\ncorrected", "id: 7.0.-1.-1.-1\n:\n\n");
    }

    @Test
    void finds_out_who_has_seen_another_topic_only_by_an_answer_asked_for_after_they_came() {
        open();
        alerts(0, 1);
        var reader = listening(ALERTS, "3");

        hub.caughtUp(Map.of(SomeFrames.ALERTS, 2L)); // may be the answer to a question older than the reader
        assertThat(reader.got).hasSize(1);
        hub.caughtUp(Map.of(SomeFrames.ALERTS, 2L));
        assertThat(reader.got).last().isEqualTo("id: 1\nevent: reset\ndata: {}\n\n");

        alerts(2, 3);
        assertThat(reader.got).endsWith("id: 2\n2", "id: 3\n3");
    }

    @Test
    void keeps_a_quiet_readers_place_fresh() {
        open();
        var reader = listening(PAGE);
        hub.passed(Map.of(SomeFrames.COMMENTS, 70L));

        hub.beat();

        assertThat(reader.got).last().isEqualTo("id: -1.-1.-1.69.-1\n:\n\n");
    }

    @Test
    void sends_its_readers_away_when_a_topic_begins_anew() {
        open();
        var reader = listening(ALERTS);

        hub.startAt(SomeFrames.ALERTS, 0);

        assertThat(reader.farewell).startsWith("retry: ");
        assertThat(hub.readers()).isZero();
    }

    @Test
    void takes_nobody_in_after_its_end() {
        open();
        var reader = listening(ALERTS);
        hub.end();

        assertThat(reader.farewell).startsWith("retry: ");
        assertThat(hub.join(new Listener(), ALERTS, null)).isEmpty();
    }

    @Test
    void a_reader_who_was_sent_away_takes_no_place_from_those_who_came_after() {
        open();
        var seat = hub.join(new Listener(), ALERTS, null).orElseThrow();
        hub.startAt(SomeFrames.ALERTS, 0);
        hub.caughtUp(Map.of());
        listening(ALERTS);

        seat.leave().run();

        assertThat(hub.readers()).isEqualTo(1);
    }

    private void begin() {
        lanes().forEach(lane -> hub.startAt(lane, 0));
    }

    private static Stream<TopicPartition> lanes() {
        return Stream.of(
                SomeFrames.ALERTS,
                SomeFrames.UPDATES,
                SomeFrames.WITHDRAWALS,
                SomeFrames.COMMENTS,
                SomeFrames.REMOVALS);
    }

    private void open() {
        begin();
        var ends = new HashMap<TopicPartition, Long>();
        lanes().forEach(lane -> ends.put(lane, 0L));
        hub.caughtUp(ends);
    }

    private void alerts(long... offsets) {
        for (var offset : offsets) {
            hub.publish(SomeFrames.alert(offset, Long.toString(offset)));
            hub.passed(Map.of(SomeFrames.ALERTS, offset + 1));
        }
    }

    private Listener listening(Channel channel) {
        return listening(channel, null);
    }

    private Listener listening(Channel channel, String lastEventId) {
        var listener = new Listener();
        hub.join(listener, channel, lastEventId).orElseThrow().first().forEach(listener::send);
        return listener;
    }

    static final class Listener implements Reader {

        final List<String> got = new ArrayList<>();
        String farewell;

        @Override
        public Executor loop() {
            return Runnable::run;
        }

        @Override
        public void send(Encoded encoded) {
            got.add(new String(encoded.bytes(), UTF_8));
        }

        @Override
        public void end(Encoded farewell) {
            this.farewell = new String(farewell.bytes(), UTF_8);
        }
    }
}
