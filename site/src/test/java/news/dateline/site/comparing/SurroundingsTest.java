package news.dateline.site.comparing;

import static news.dateline.site.comparing.Surroundings.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.site.service.Comparison.Part;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final String LONG = "word ".repeat(200);

    private static Part kept(String text) {
        return new Part("kept", text);
    }

    private static Part removed(String text) {
        return new Part("removed", text);
    }

    @Test
    void of_a_short_text_are_all_of_it() {
        var parts = List.of(kept("The ferry "), removed("did not sail"), kept("."));

        assertThat(Surroundings.of(parts)).isEqualTo(parts);
    }

    @Test
    void of_a_long_text_are_the_words_next_to_what_is_different() {
        var shown = Surroundings.of(List.of(kept(LONG), removed("one"), kept(LONG), removed("other"), kept(LONG)));

        assertThat(shown.get(0).text()).startsWith("… word").endsWith("word ").hasSizeLessThan(2 * SIDE);
        assertThat(shown.get(2).text())
                .startsWith("word ")
                .contains("word … word")
                .endsWith("word ");
        assertThat(shown.get(2).text()).hasSizeLessThan(3 * SIDE);
        assertThat(shown.get(4).text()).startsWith("word ").endsWith("word …").hasSizeLessThan(2 * SIDE);
    }

    @Test
    void say_on_a_line_of_its_own_that_lines_were_left_out() {
        var shown = Surroundings.of(List.of(removed("a"), kept(LONG + "\n" + LONG), removed("b")));

        assertThat(shown.get(1).text()).contains("word\n…\nword");
    }

    @Test
    void never_split_a_character() {
        var shown = Surroundings.of(List.of(removed("a"), kept("b" + "🦆".repeat(400)), removed("c")));

        assertThat(shown.get(1).text()).matches("b🦆+ … 🦆+");
    }

    @Test
    void leave_what_is_different_as_long_as_it_is() {
        var parts = List.of(removed(LONG));

        assertThat(Surroundings.of(parts)).isEqualTo(parts);
    }
}
