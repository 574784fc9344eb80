package news.dateline.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.dateline.tools.demo.EventStream.Frame;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    @Test
    void dispatches_a_frame_at_each_empty_line() {
        assertThat(frames("id: 41", "event: alert", "data: {}", "", "id: 42", "event: alert", "data: []", ""))
                .containsExactly(new Frame("41", "alert", "{}"), new Frame("42", "alert", "[]"));
    }

    @Test
    void joins_several_lines_of_data() {
        assertThat(frames("data: one", "data: two", "")).containsExactly(new Frame("", "message", "one\ntwo"));
    }

    @Test
    void keeps_the_last_id_and_forgets_the_event() {
        assertThat(frames("id: 7", "event: alert", "data: a", "", "data: b", ""))
                .containsExactly(new Frame("7", "alert", "a"), new Frame("7", "message", "b"));
    }

    @Test
    void passes_over_comments_unknown_fields_and_frames_without_data() {
        assertThat(frames(": still here", "", "retry: 2000", "event: alert", "", "data:x", ""))
                .containsExactly(new Frame("", "message", "x"));
    }

    @Test
    void takes_one_space_off_a_value_and_no_more() {
        assertThat(frames("data:  two spaces", "data", "")).containsExactly(new Frame("", "message", " two spaces\n"));
    }

    @Test
    void drops_a_frame_that_was_not_ended() {
        assertThat(frames("data: half")).isEmpty();
    }

    private static List<Frame> frames(String... lines) {
        var frames = new ArrayList<Frame>();
        var stream = new EventStream(frames::add);
        List.of(lines).forEach(stream::line);
        return frames;
    }
}
