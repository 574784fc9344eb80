package news.dateline.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RingTest {

    final Ring ring = new Ring(3);

    @Test
    void gives_what_lies_from_an_offset_on() {
        ring.startAt(10);
        add(10, 12, 13);

        assertThat(from(10)).hasValue(List.of(10L, 12L, 13L));
        assertThat(from(11)).hasValue(List.of(12L, 13L));
        assertThat(from(12)).hasValue(List.of(12L, 13L));
        assertThat(from(14)).hasValue(List.of());
        assertThat(from(99)).hasValue(List.of());
    }

    @Test
    void says_so_when_it_does_not_reach_back_that_far() {
        ring.startAt(10);
        add(10, 12);
        assertThat(from(9)).as("9 was before the start").isEmpty();

        add(13, 14);
        assertThat(from(10)).as("10 has gone").isEmpty();
        assertThat(from(11)).hasValue(List.of(12L, 13L, 14L));
    }

    @Test
    void holds_no_more_than_its_bytes_however_few_the_frames() {
        ring.startAt(0);
        var half = "x".repeat(Ring.MOST_BYTES / 2);
        ring.add(SomeFrames.alert(0, half));
        ring.add(SomeFrames.alert(1, half));
        assertThat(from(0)).hasValue(List.of(0L, 1L));

        ring.add(SomeFrames.alert(2, "x"));
        assertThat(from(0)).isEmpty();
        assertThat(from(1)).hasValue(List.of(1L, 2L));
    }

    @Test
    void keeps_the_first_of_an_event_that_comes_twice() {
        var event = UUID.randomUUID();
        assertThat(ring.add(frame(0, event))).isTrue();
        assertThat(ring.add(frame(1, event))).isFalse();

        assertThat(from(0)).hasValue(List.of(0L));
    }

    @Test
    void forgets_an_event_together_with_its_frame() {
        var event = UUID.randomUUID();
        ring.add(frame(0, event));
        add(1, 2, 3);

        assertThat(ring.add(frame(4, event))).isTrue();
    }

    @Test
    void is_as_complete_as_before_when_something_is_no_longer_to_be_told() {
        ring.startAt(0);
        add(0, 1, 2);
        ring.drop(frame -> frame.offset() == 1);

        assertThat(from(0)).hasValue(List.of(0L, 2L));
    }

    private void add(long... offsets) {
        for (var offset : offsets) {
            ring.add(frame(offset, UUID.randomUUID()));
        }
    }

    private static Frame frame(long offset, UUID event) {
        return SomeFrames.alert(offset, event, UUID.randomUUID(), "");
    }

    private Optional<List<Long>> from(long offset) {
        return ring.from(offset)
                .map(frames -> frames.stream().map(Frame::offset).toList());
    }
}
