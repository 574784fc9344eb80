package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(Instant.parse("2026-11-24T08:15:30.123456Z"), UUID.randomUUID());

    @Test
    void goes_out_and_comes_back_in_the_precision_of_the_store() {
        assertThat(Cursor.decode(CURSOR.encode())).isEqualTo(CURSOR);
        assertThat(CURSOR.at()).isEqualTo("2026-11-24T08:15:30.123Z");
        assertThat(CURSOR.encode()).matches("[A-Za-z0-9_-]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void is_refused_when_it_is_none_of_ours(String encoded) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.decode(encoded))
                .satisfies(refused ->
                        assertThat(refused.faults().getFirst().pointer()).isEqualTo("#cursor"));
    }

    @Test
    void is_handed_out_while_there_is_more() {
        var more = Slice.of(List.of(1, 2, 3), 2, _ -> CURSOR);
        assertThat(more.items()).containsExactly(1, 2);
        assertThat(more.next()).isEqualTo(CURSOR.encode());
        assertThat(Slice.of(List.of(1, 2), 2, _ -> CURSOR).next()).isNull();
    }
}
