package news.dateline.site.desk;

import static news.dateline.site.SiteTest.ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class ADeskTest {

    private static final Seat EDITOR = Seat.of("Ada <Byron>", "editor");

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        ARTICLES.answers("GET", "/api/articles", 200, Samples.list());
    }

    @Test
    void is_reached_through_the_sign_in_and_leads_back_to_the_page() {
        var answer = reader.opens("/desk?state=approved&section=world");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/login?return=%2Fdesk%3Fstate%3Dapproved%26section%3Dworld");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void is_nobodys_with_what_is_no_token() {
        assertThat(reader.opens("/desk", "Authorization", "Bearer x.y.z").status())
                .isEqualTo(303);
        assertThat(reader.opens("/desk", "Authorization", "Basic YTpi").status())
                .isEqualTo(303);
    }

    @Test
    void says_who_sits_at_it_lets_them_sign_out_and_is_kept_by_nobody() {
        var answer = reader.opens("/desk", EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text(".desk-member span")).isEqualTo("Ada <Byron>");
        assertThat(answer.page().select("form[action=/logout][method=post] button"))
                .hasSize(1);
        assertThat(answer.page().select("nav a[href=/desk][aria-current=page]").text())
                .isEqualTo("Stories");
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void has_nothing_inline() {
        var page = reader.opens("/desk", EDITOR.headers()).page();

        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.select("script[type=module][src^=/assets/]")).isNotEmpty();
    }

    @Test
    void comes_compressed_to_a_browser_that_takes_it_so() {
        assertThat(reader.opens("/desk", "Authorization", EDITOR.authorization(), "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(reader.opens("/desk", EDITOR.headers()).header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void passes_on_the_token_of_who_sits_at_it() {
        reader.opens("/desk", EDITOR.headers());

        assertThat(ARTICLES.asked())
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).isEqualTo(EDITOR.authorization()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "astronaut"})
    void is_not_there_for_readers_who_are_told_so(String role) {
        var answer = reader.opens("/desk", Seat.of("Grace", role).headers());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("h1")).isEqualTo("There is no desk for you here");
        assertThat(answer.page().select("main a[href=/]")).hasSize(1);
        assertThat(ARTICLES.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "editor, /desk/moderation, Comments are decided by moderators, /desk, Stories",
        "reporter, /desk/alerts, Alerts are sent by editors, /desk, Stories",
        "editor, /desk/people, Accounts are administered by those in charge, /desk, Stories",
        "moderator, /desk/stories/new, Stories are written and edited by reporters and editors, /desk/moderation, Moderation"
    })
    void of_somebody_else_says_whose_it_is_and_where_ones_own_is(
            String role, String page, String whose, String own, String name) {
        var answer = reader.opens(page, Seat.of("Grace", role).headers());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("h1")).isEqualTo("This desk is somebody else's");
        assertThat(answer.text("main")).contains(whose + ", and your account is none of them.");
        assertThat(answer.page().select("main a[href=" + own + "]").eachText())
                .containsExactly("To your desk: " + name);
    }

    @Test
    void says_why_a_service_refuses_what_is_ones_own_business() {
        ARTICLES.answers(
                "GET", "/api/articles", 403, "{\"status\": 403, \"detail\": \"The paper is closed for the day.\"}");

        var answer = reader.opens("/desk", EDITOR.headers());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("h1")).isEqualTo("This was refused");
        assertThat(answer.text("main")).contains("The paper is closed for the day.");
    }

    @Test
    void sends_to_the_sign_in_whose_token_a_service_does_not_take() {
        ARTICLES.answers("GET", "/api/articles", 401, "{\"status\": 401}");

        assertThat(reader.opens("/desk", EDITOR.headers()).header("Location")).isEqualTo("/login?return=%2Fdesk");
    }

    @Test
    void says_that_a_service_is_away_and_where_the_logs_tell_more() {
        ARTICLES.fails();

        var answer = reader.opens("/desk", "Authorization", EDITOR.authorization(), "X-Request-Id", "a-1");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("h1")).isEqualTo("This part of the newsroom does not answer");
        assertThat(answer.text(".hint")).contains("a-1");
    }
}
