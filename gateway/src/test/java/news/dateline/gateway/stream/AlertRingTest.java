package news.dateline.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertRingTest {

    final AlertRing ring = new AlertRing(3);

    @Test
    void gives_what_lies_past_an_offset() {
        ring.startAt(10);
        add(10, 12, 13);

        assertThat(after(9)).hasValue(List.of(10L, 12L, 13L));
        assertThat(after(10)).hasValue(List.of(12L, 13L));
        assertThat(after(11)).hasValue(List.of(12L, 13L));
        assertThat(after(13)).hasValue(List.of());
        assertThat(after(99)).hasValue(List.of());
    }

    @Test
    void says_so_when_it_does_not_reach_back_that_far() {
        ring.startAt(10);
        add(10, 12);
        assertThat(after(8)).as("9 was before the start").isEmpty();

        add(13, 14);
        assertThat(after(9)).as("10 has gone").isEmpty();
        assertThat(after(10)).hasValue(List.of(12L, 13L, 14L));
    }

    @Test
    void keeps_the_first_of_an_event_that_comes_twice() {
        var event = UUID.randomUUID();
        assertThat(ring.add(frame(0, event))).isTrue();
        assertThat(ring.add(frame(1, event))).isFalse();

        assertThat(after(-1)).hasValue(List.of(0L));
    }

    @Test
    void forgets_an_event_together_with_its_frame() {
        var event = UUID.randomUUID();
        ring.add(frame(0, event));
        add(1, 2, 3);

        assertThat(ring.add(frame(4, event))).isTrue();
    }

    private void add(long... offsets) {
        for (var offset : offsets) {
            ring.add(frame(offset, UUID.randomUUID()));
        }
    }

    private static Frame frame(long offset, UUID event) {
        return new Frame(offset, event, UUID.randomUUID(), "world", new byte[0]);
    }

    private Optional<List<Long>> after(long offset) {
        return ring.after(offset)
                .map(frames -> frames.stream().map(Frame::offset).toList());
    }
}
