package news.dateline.site.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ADatelineTest {

    private static String body(String html) {
        return StoryBody.html(
                html,
                "http://news.test/",
                new DatelineText("Oslo, (AGENCY).-", null),
                new StoryBody.Labels("Link to", "Read also"),
                List.of());
    }

    @Test
    void stands_in_the_first_paragraph() {
        assertThat(body("<p>One.</p><p>Two.</p>"))
                .isEqualTo("<p><span class=\"dateline\">Oslo, (AGENCY).-</span> One.</p><p>Two.</p>");
    }

    @Test
    void stands_before_the_first_paragraph_and_not_in_a_quote() {
        assertThat(body("<blockquote><p>Quoted.</p></blockquote><p>One.</p>"))
                .isEqualTo("<blockquote><p>Quoted.</p></blockquote>"
                        + "<p><span class=\"dateline\">Oslo, (AGENCY).-</span> One.</p>");
    }

    @Test
    void stands_alone_before_a_story_without_paragraphs() {
        assertThat(body("<ul><li>One.</li></ul>"))
                .startsWith("<p><span class=\"dateline\">Oslo, (AGENCY).-</span> </p><ul>");
    }

    @Test
    void leaves_relative_links_as_they_are() {
        assertThat(body("<p><a href=\"/world/a-bridge\">bridge</a></p>")).contains("href=\"/world/a-bridge\"");
    }
}
