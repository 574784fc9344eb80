package news.dateline.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"4.-1.0", "7.7.7", "-1.-1.-1", "999999999999999998.0.0"})
    void is_read_as_it_was_written(String id) {
        assertThat(Place.of(id, 3)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1.2", "1.2.3.4", "1..3", "1.2.", ".1.2", "-2.0.0", "1.2.9999999999999999999"})
    void that_is_none_of_ours_is_before_everything(String id) {
        assertThat(Place.of(id, 3)).hasToString("-1.-1.-1");
    }

    @Test
    void of_somebody_new_is_none() {
        assertThat(Place.of(null, 1)).isNull();
        assertThat(Place.of(" ", 1)).isNull();
    }

    @Test
    void of_one_lane_is_the_offset_of_the_last_frame() {
        assertThat(Place.of(0).past(0, 41)).hasToString("41");
    }

    @Test
    void never_goes_back() {
        assertThat(Place.of(10, 10).past(1, 4)).hasToString("9.9");
    }

    @Test
    void is_ahead_of_another_in_one_lane_at_least() {
        assertThat(Place.of(3, 8).isAheadOf(Place.of(5, 7))).isTrue();
        assertThat(Place.of(3, 7).isAheadOf(Place.of(5, 7))).isFalse();
    }
}
