package news.dateline.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void is_trimmed_and_composed_and_ends_its_lines_alike() {
        assertThat(PlainText.clean("\u00A0\u3000 Cafe\u0301\r\nau\rlait\u2028now\t\n "))
                .isEqualTo("Café\nau\nlait\nnow");
    }

    @Test
    void loses_what_nobody_can_see() {
        assertThat(PlainText.clean("pay\u200Bpal \u202Egnp.exe\u202C \u2066x\u2069 \uFEFF\u00ADhi\u200F"))
                .isEqualTo("paypal gnp.exe x hi");
    }

    @Test
    void loses_joiners_that_only_hide_a_word() {
        assertThat(PlainText.clean("ar\u200Dse\u200Chole \u200D1\u200D2\u200D")).isEqualTo("arsehole 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩\u200D👩\u200D👧", "❤\uFE0F\u200D🔥", "می\u200Cخواهم", "क्\u200Dष", "👍🏽"})
    void keeps_joiners_that_make_a_character(String text) {
        assertThat(PlainText.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B\u2060", " \u3164 ", "\u00A0\n\t", "\u200D"})
    void is_empty_when_nothing_can_be_seen(String text) {
        assertThat(PlainText.clean(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u001B[31m", "\u0085", "\u007F", "half \uD83D", "\uDC4D half"})
    void reports_what_no_keyboard_makes(String text) {
        assertThat(PlainText.holdsControls(text)).isTrue();
    }

    @Test
    void allows_line_ends_tabs_and_whole_pairs() {
        assertThat(PlainText.holdsControls("a\tb\r\nc 👍")).isFalse();
    }
}
