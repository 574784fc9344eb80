package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void is_kept_composed_and_without_blanks_around_it() {
        assertThat(Line.normal(" Sto\u0308re\u3000")).isEqualTo("Störe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\nb", "a\tb", "\u001b[2J", "\u007f", "\u0085", "\u2028", "\ud800", "\udc00a"})
    void holds_no_control_character_and_no_break(String text) {
        assertThat(Line.isClean(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Косово", "a😀", "שלום\u200f", "a\u00a0b"})
    void may_be_of_any_script(String text) {
        assertThat(Line.isClean(text)).isTrue();
    }

    @Test
    void a_block_may_break_but_hold_no_other_control() {
        assertThat(Line.isCleanBlock("a\r\n\tb")).isTrue();
        assertThat(Line.isCleanBlock("a\u0007")).isFalse();
    }
}
