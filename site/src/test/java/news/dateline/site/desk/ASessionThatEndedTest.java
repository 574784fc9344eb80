package news.dateline.site.desk;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.lies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class ASessionThatEndedTest {

    private static final Seat EDITOR = Seat.of("Ada <Byron>", "editor");
    private static final String PAGE = "/desk/stories/" + STORY;
    private static final Map<String, String> TYPED = Map.of(
            "headline", "It is \"back\" <now>", "body", "One.\n\nTwo & three.\n", "revision", "\"5\"", "step", "save");

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    private static Map<String, String> kept(Document page) {
        var kept = new HashMap<String, String>();
        page.select("form[action^=/desk] [name]")
                .forEach(field -> kept.put(field.attr("name"), field.wholeText().replaceFirst("^\n", "")));
        return kept;
    }

    @Test
    void keeps_the_form_that_was_sent_and_says_how_to_go_on() {
        var answer = reader.sends(PAGE, TYPED);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text("h1")).isEqualTo("Your session has ended");
        assertThat(answer.page().select("a[target=_blank]").attr("href"))
                .isEqualTo("/login?return=%2Fdesk%2Fsigned-in");
        assertThat(answer.page().select("form[action=%s][method=post] button".formatted(PAGE)))
                .hasSize(1);
        assertThat(kept(answer.page())).isEqualTo(TYPED);
        assertThat(ARTICLES.asked()).isEmpty();
    }

    @Test
    void keeps_it_when_a_service_takes_the_token_no_more() {
        ARTICLES.answers("GET", DeskSamples.WORKING_COPY, 401, "{\"status\": 401}");

        var answer = reader.sends(PAGE, TYPED, EDITOR.headers());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(kept(answer.page())).isEqualTo(TYPED);
    }

    @Test
    void asks_for_a_file_once_more_and_keeps_the_words_beside_it() {
        var answer = reader.sendsFile("/desk/pictures", Map.of("story", STORY, "alt", "A quay"), "file", "a file");

        assertThat(answer.status()).isEqualTo(401);
        var form = answer.page().select("form[action=/desk/pictures][enctype=multipart/form-data]");
        assertThat(form.select("input[type=file][name=file]")).hasSize(1);
        assertThat(form.select("[name=alt]").text()).isEqualTo("A quay");
    }

    @Test
    void says_to_whoever_signed_in_beside_it_that_they_may_go_on() {
        var answer = reader.opens("/desk/signed-in", EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("main")).contains("You are signed in as Ada <Byron>.");
    }

    @Test
    void is_nothing_that_a_page_which_is_only_read_needs() {
        lies("draft", "");

        assertThat(reader.opens(PAGE).status()).isEqualTo(303);
    }
}
