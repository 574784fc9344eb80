package news.dateline.site.desk.preview;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.WORKING_COPY;
import static news.dateline.site.desk.DeskSamples.lies;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class APreviewTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");
    private static final String PAGE = "/desk/stories/" + STORY + "/preview";

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    @Test
    void shows_a_draft_in_the_readers_page_with_pictures_from_where_the_newsroom_has_them() {
        lies(
                "draft",
                "\"picture\": %s, \"figures\": []"
                        .formatted(Samples.picture("\"alt\": \"A quay\", \"credit\": \"Ada\"")));

        var answer = reader.opens(PAGE, EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text(".notice")).contains("As readers would see it now.");
        assertThat(answer.text("h1")).isEqualTo("Night ferry <returns>");
        assertThat(answer.text(".story-body")).startsWith("Oslo, (AGENCY).- It left at dawn.");
        assertThat(answer.page().select("figure img").attr("src")).isEqualTo("/api/media/a/960.jpg");
        assertThat(answer.page().select("figure img").attr("srcset")).startsWith("/api/media/a/320.jpg 320w");
        assertThat(answer.page().select("[data-story], .replies")).isEmpty();
    }

    @Test
    void shows_what_there_is_of_a_story_that_was_just_begun() {
        ARTICLES.answers("GET", WORKING_COPY, 200, """
                {"id": "%s", "status": "draft", "version": 0, "tags": [], "urgency": 5, "language": "ar",
                 "updatedAt": "2026-11-24T09:30:00Z"}""".formatted(STORY), "ETag", "\"1\"");

        var answer = reader.opens(PAGE, EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("h1")).isEqualTo("(no headline yet)");
        assertThat(answer.page().select(".story-body").attr("dir")).isEqualTo("rtl");
    }
}
