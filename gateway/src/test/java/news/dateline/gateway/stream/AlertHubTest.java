package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AlertHubTest {

    static final Duration PROOF_HOLDS = Duration.ofSeconds(5);

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final AlertHub hub = new AlertHub(100, PROOF_HOLDS, now::get);

    @Test
    void takes_nobody_in_before_it_has_read_back() {
        hub.startAt(0);
        hub.proven(0);
        assertThat(hub.join(new Listener(), new Wish(null, null))).isEmpty();

        hub.readBack();
        assertThat(hub.join(new Listener(), new Wish(null, null))).isEmpty();

        hub.knowsWithdrawals();
        assertThat(hub.join(new Listener(), new Wish(null, null))).isPresent();
    }

    @Test
    void tells_nobody_who_comes_back_of_a_story_that_was_taken_down() {
        open();
        var gone = UUID.randomUUID();
        hub.publish(new Frame(0, UUID.randomUUID(), gone, "world", "gone".getBytes(UTF_8)));
        publish(1);

        hub.withdraw(gone);
        hub.publish(new Frame(2, UUID.randomUUID(), gone, "world", "late".getBytes(UTF_8)));

        assertThat(hub.join(new Listener(), new Wish(-1L, null)).orElseThrow())
                .extracting(bytes -> new String(bytes, UTF_8))
                .containsExactly(": welcome back\n\n", "1");
    }

    @Test
    void takes_nobody_in_while_kafka_is_silent() {
        open();
        now.set(now.get().plus(PROOF_HOLDS));
        assertThat(hub.join(new Listener(), new Wish(null, null))).isEmpty();

        hub.proven(0);
        assertThat(hub.join(new Listener(), new Wish(null, null))).isPresent();
    }

    @Test
    void does_not_tell_a_reader_from_a_gateway_that_is_ahead_what_it_knows() {
        open();
        publish(0, 1);
        var reader = new Listener();
        hub.join(reader, new Wish(3L, null));

        publish(2, 3, 4);
        hub.proven(5);
        hub.proven(5);
        assertThat(reader.got).containsExactly("4");
    }

    @Test
    void finds_out_who_has_seen_another_topic_only_by_an_answer_asked_for_after_they_came() {
        open();
        publish(0, 1);
        var reader = new Listener();
        hub.join(reader, new Wish(3L, null));

        hub.proven(2); // may be the answer to a question older than the reader
        assertThat(reader.got).isEmpty();
        hub.proven(2);
        assertThat(reader.got).containsExactly("id: 1\nevent: reset\ndata: {}\n\n");

        publish(2, 3);
        assertThat(reader.got).endsWith("2", "3");
    }

    @Test
    void sends_its_readers_away_when_the_topic_begins_anew() {
        open();
        var reader = new Listener();
        hub.join(reader, new Wish(null, null));

        hub.startAt(0);

        assertThat(reader.farewell).startsWith("retry: ");
        assertThat(hub.readers()).isZero();
    }

    @Test
    void takes_nobody_in_after_its_end() {
        open();
        var reader = new Listener();
        hub.join(reader, new Wish(null, null));
        hub.end();

        assertThat(reader.farewell).startsWith("retry: ");
        assertThat(hub.join(new Listener(), new Wish(null, null))).isEmpty();
    }

    private void open() {
        hub.startAt(0);
        hub.readBack();
        hub.knowsWithdrawals();
        hub.proven(0);
    }

    private void publish(long... offsets) {
        for (var offset : offsets) {
            var bytes = Long.toString(offset).getBytes(UTF_8);
            hub.publish(new Frame(offset, UUID.randomUUID(), UUID.randomUUID(), "world", bytes));
            hub.passed(offset + 1);
        }
    }

    static final class Listener implements Reader {

        final List<String> got = new ArrayList<>();
        String farewell;

        @Override
        public void send(byte[] bytes) {
            got.add(new String(bytes, UTF_8));
        }

        @Override
        public void end(byte[] farewell) {
            this.farewell = new String(farewell, UTF_8);
        }
    }
}
