package news.dateline.site.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReplyBodyTest {

    @Test
    void lets_readers_follow_an_address_and_leaves_the_stop_behind_it_alone() {
        assertThat(ReplyBody.html("See https://example.org/a?b=c&d=1.\nIt says so."))
                .isEqualTo("See <a href=\"https://example.org/a?b=c&amp;d=1\" rel=\"nofollow ugc noopener\">"
                        + "https://example.org/a?b=c&amp;d=1</a>.\nIt says so.");
    }

    @Test
    void is_text_whatever_it_looks_like() {
        assertThat(ReplyBody.html("<b onclick='x()'>bold</b> & \"more\""))
                .isEqualTo("&lt;b onclick='x()'&gt;bold&lt;/b&gt; &amp; \"more\"");
        assertThat(Jsoup.parse(ReplyBody.html("https://example.org/\"onmouseover=\"x()"))
                        .select("[onmouseover]"))
                .isEmpty();
    }

    @Test
    void makes_no_link_of_anything_but_the_web() {
        assertThat(ReplyBody.html("javascript://example.org/%0aalert(1) ftp://example.org data://x"))
                .doesNotContain("<a");
    }

    @Test
    void keeps_lines_as_they_were_written() {
        assertThat(ReplyBody.html("One.\n\n  Two.")).isEqualTo("One.\n\n  Two.");
    }
}
