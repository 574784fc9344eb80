package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>NATO sent <em>700</em> more <strong>soldiers</strong>.<br>They arrive today.</p>",
                "<h2 id=\"another-battalion\">Another battalion</h2><h3 id=\"on-alert\">On alert</h3>",
                "<blockquote><p>“Prudent steps”</p><cite>Jens Stoltenberg</cite></blockquote>",
                "<ul><li>Zvecan</li><li>Leposavic</li></ul><ol><li>first</li></ol>",
                "<p><a href=\"https://example.org/a?b=1&amp;c=d#e\">far</a> <a href=\"/world/kosovo\">near</a>"
                        + " <a href=\"mailto:desk@example.org\">us</a></p>",
                "<p>{{ 1 &lt; 2 }} &amp; a@b = c</p>",
                "<figure><img src=\"/media/2026/bridge.jpg\" alt=\"The &quot;old&quot; bridge\">"
                        + "<figcaption>The bridge. <em>Photo: AP</em></figcaption></figure>",
                "<figure><img src=\"/media/a.png\" alt=\"\"></figure>",
                "<p>a</p><aside class=\"read-also\" data-story=\"0193a1f0-5c2e-7a10-8f00-0000000000a1\"></aside>",
                "<p>\u200f«\u2067שלום\u2069» said NATO\u200e</p>",
            })
    void what_the_subset_knows_stays_as_it_is(String body) {
        assertThat(Markup.clean(body)).isEqualTo(body);
    }

    static Stream<String[]> refused() {
        return Stream.of(new String[][] {
            {"<p onclick=\"x()\" style=\"color:red\" class=\"a\">a</p>", "<p>a</p>"},
            {"<script>alert(1)</script><p>a</p><style>p{}</style>", "<p>a</p>"},
            {"<p>a<img src=x onerror=alert(1)><iframe src=\"//x\"></iframe></p>", "<p>a</p>"},
            {"<p>a<img src=\"/media/a.png\"></p><figcaption>b</figcaption>", "<p>a</p>b"},
            {"<figure><img src=\"https://example.org/a.png\" alt=\"a\"><figcaption>b</figcaption></figure>", "b"},
            {"<figure><img src=\"/media/../api\"></figure>", ""},
            {"<figure><img src=\"//media/a.png\"></figure>", ""},
            {
                "<figure onclick=\"x()\"><img src=\"/media/a.png\" srcset=\"//x\" onerror=\"x()\"><p>b</p></figure>",
                "<figure><img src=\"/media/a.png\" alt=\"\"><figcaption>b</figcaption></figure>"
            },
            {
                "<figure><figure><img src=\"/media/a.png\" alt=\"a\"></figure></figure>",
                "<figure><img src=\"/media/a.png\" alt=\"a\"></figure>"
            },
            {"<ul><li>a<figure><img src=\"/media/a.png\"></figure></li></ul>", "<ul><li>a</li></ul>"},
            {"<aside class=\"ad\"><p>a</p></aside>", "<p>a</p>"},
            {"<aside data-story=\"x\">a</aside>", "a"},
            {
                "<aside class=\"x\" data-story=\"0193A1F0-5C2E-7A10-8F00-0000000000A1\"><a href=\"/x\">old name</a></aside>",
                "<aside class=\"read-also\" data-story=\"0193a1f0-5c2e-7a10-8f00-0000000000a1\"></aside>"
            },
            {"<p><a href=\"javascript:alert(1)\">a</a></p>", "<p>a</p>"},
            {"<p><a href=\" java\tscript:alert(1)\">a</a></p>", "<p>a</p>"},
            {"<p><a href=\"//evil.example\">a</a></p>", "<p>a</p>"},
            {"<p><a href=\"/\\evil.example\">a</a></p>", "<p>a</p>"},
            {"<p><a href=\"/&#9;/evil.example\">a</a></p>", "<p><a href=\"/%09/evil.example\">a</a></p>"},
            {"<p><a href=\"ftp://example.org/\">a</a></p>", "<p>a</p>"},
            {"<svg><script>alert(1)</script></svg><p>a</p>", "<p>a</p>"},
            {"<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", ""},
            {"<!-- a --><p>a<!-- b --></p>", "<p>a</p>"},
            {"<p>a", "<p>a</p>"},
            {"<p></p><ul><li> </li></ul><h2><em> </em></h2>", ""},
            {"<h1>Top</h1><h4>Low</h4>", "<h2 id=\"top\">Top</h2><h3 id=\"low\">Low</h3>"},
            {"<b>bold</b> <i>slanted</i>", "<strong>bold</strong> <em>slanted</em>"},
            {"<div>one</div><div>two</div>", "<p>one</p><p>two</p>"},
            {
                "<h2 id=\"Lo gin\" name=\"x\">Violence ‘sets Kosovo back’</h2>",
                "<h2 id=\"violence-sets-kosovo-back\">Violence ‘sets Kosovo back’</h2>"
            },
        });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everything_else_goes(String body, String kept) {
        assertThat(Markup.clean(body)).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void cleaning_again_changes_nothing(String body, String kept) {
        assertThat(Markup.clean(kept)).isEqualTo(kept);
    }

    @Test
    void sub_heads_of_the_same_words_get_anchors_of_their_own() {
        var clean = Markup.clean("<h2>Reactions</h2><h2>Reactions 2</h2><h3>Reactions</h3><h2>Косово</h2><h2>…</h2>");

        assertThat(Jsoup.parseBodyFragment(clean).select("[id]").eachAttr("id"))
                .containsExactly("reactions", "reactions-2", "reactions-3", "part", "part-2");
    }

    @Test
    void letters_are_composed_without_swallowing_the_markup_beside_them() {
        assertThat(Markup.clean("<p>Sto\u0308re</p>")).isEqualTo("<p>Störe</p>");
        assertThat(Markup.clean("<p>e&#x301;</p>")).isEqualTo("<p>é</p>");
        assertThat(Markup.clean("<p>&#x338;a</p>")).isEqualTo("<p>\u0338a</p>");
    }

    @Test
    void controls_written_as_references_go() {
        assertThat(Markup.clean("<p>a&#7;b&#0;c&#x9b;d</p>")).isEqualTo("<p>abcd</p>");
    }

    @Test
    void a_hundred_thousand_equal_sub_heads_take_no_time_that_matters() {
        assertThat(Markup.clean("<h2>a</h2>".repeat(100_000))).endsWith("<h2 id=\"a-100000\">a</h2>");
    }

    @Test
    void quotes_nested_beyond_reason_are_left_out() {
        assertThat(Markup.clean("<p>a</p>" + "<blockquote>".repeat(80_000) + "b"))
                .isEqualTo("<p>a</p>");
    }
}
