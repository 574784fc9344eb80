package news.dateline.site.desk.moderation;

import static news.dateline.site.desk.moderation.Passage.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.desk.moderation.Moderated.Span;
import org.junit.jupiter.api.Test;

class APassageTest {

    @Test
    void of_a_few_words_is_all_of_them() {
        assertThat(Passage.of("It is a lie.", new Span("BODY", 8, 11)).shortened())
                .isEqualTo(new Passage("It is a ", "lie", ".", false, false));
    }

    @Test
    void of_many_words_keeps_what_is_around_the_marked_ones() {
        var passage = Passage.of("a".repeat(2_000) + "lie" + "b".repeat(2_000), new Span("BODY", 2_000, 2_003))
                .shortened();

        assertThat(passage).isEqualTo(new Passage("a".repeat(SHOWN), "lie", "b".repeat(SHOWN), true, true));
    }

    @Test
    void keeps_the_beginning_where_nothing_is_marked() {
        var passage = Passage.of("a".repeat(5_000), null).shortened();

        assertThat(passage).isEqualTo(new Passage("a".repeat(2 * SHOWN), "", "", false, true));
    }

    @Test
    void is_never_cut_inside_a_character() {
        var passage = Passage.of("😀".repeat(1_000) + "x" + "😀".repeat(1_000), new Span("BODY", 2_000, 2_001))
                .shortened();

        assertThat(passage.before()).isEqualTo("😀".repeat(SHOWN / 2));
        assertThat(Passage.of("x" + "😀".repeat(1_000), null).shortened().before())
                .isEqualTo("x" + "😀".repeat(SHOWN - 1));
    }

    @Test
    void marks_nothing_where_the_words_are_not_those_any_more() {
        assertThat(Passage.of("Short.", new Span("BODY", 4, 40)))
                .isEqualTo(new Passage("Short.", "", "", false, false));
    }
}
