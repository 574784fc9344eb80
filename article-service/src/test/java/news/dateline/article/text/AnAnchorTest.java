package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AnAnchorTest {

    private static final String BEFORE = saved(
            "",
            "<h2>Another battalion on alert</h2><p>a</p>"
                    + "<h2>NATO condemnation</h2><p>b</p><h3>30 NATO soldiers wounded</h3><p>c</p>");

    private static String saved(String before, String typed) {
        return Markup.after(before, Markup.clean(typed));
    }

    private static List<String> anchors(String body) {
        return Jsoup.parseBodyFragment(body).select("[id]").eachAttr("id");
    }

    @Test
    void is_made_of_the_words_at_first() {
        assertThat(anchors(BEFORE))
                .containsExactly("another-battalion-on-alert", "nato-condemnation", "30-nato-soldiers-wounded");
    }

    @Test
    void stays_when_a_few_words_change() {
        assertThat(anchors(saved(
                        BEFORE,
                        "<h2>A second battalion on alert</h2><h2>Condemnation by NATO</h2>"
                                + "<h3>30 NATO soldiers wounded last Monday</h3>")))
                .isEqualTo(anchors(BEFORE));
    }

    @Test
    void stays_when_sub_heads_change_places_and_level() {
        assertThat(anchors(saved(
                        BEFORE,
                        "<h3>NATO condemnation</h3><h2>Something new</h2>" + "<h2>Another battalion on alert</h2>")))
                .containsExactly("nato-condemnation", "something-new", "another-battalion-on-alert");
    }

    @Test
    void stays_with_the_sub_head_that_was_sent_back_with_it_whatever_it_says_now() {
        assertThat(anchors(saved(BEFORE, "<h2 id=\"nato-condemnation\">Brussels speaks</h2>")))
                .containsExactly("nato-condemnation");
    }

    @Test
    void stays_through_many_edits_that_are_each_a_small_one() {
        var body = saved("", "<h2>Soldiers wounded</h2>");
        for (var words : List.of("Soldiers wounded today", "More soldiers wounded today", "More wounded today")) {
            body = saved(body, "<h2>" + words + "</h2>");
        }
        assertThat(anchors(body)).containsExactly("soldiers-wounded");
    }

    @Test
    void is_not_for_a_writer_to_choose() {
        assertThat(anchors(saved("", "<h2 id=\"comment-1\">Reactions</h2>"))).containsExactly("reactions");
        assertThat(anchors(saved(BEFORE, "<h2 id=\"comment-1\">Reactions</h2>")))
                .containsExactly("reactions");
    }

    @Test
    void is_never_given_twice() {
        assertThat(anchors(saved(
                        BEFORE,
                        "<h2 id=\"nato-condemnation\">NATO condemnation</h2>"
                                + "<h2 id=\"nato-condemnation\">NATO condemnation</h2>")))
                .containsExactly("nato-condemnation", "nato-condemnation-2");
    }

    @Test
    void is_none_that_the_page_uses_itself() {
        assertThat(anchors(saved("", "<h2>Replies</h2><h2>Breaking</h2>"))).containsExactly("replies-2", "breaking-2");
    }

    @Test
    void of_a_hundred_thousand_takes_no_time_that_matters() {
        var body = Markup.clean("<h2>a</h2>".repeat(100_000));

        assertThat(Markup.after(body, Markup.clean("<h2>b</h2>".repeat(100_000))))
                .contains("id=\"b-100000\"");
        assertThat(Markup.after(body, body)).isEqualTo(body);
    }
}
