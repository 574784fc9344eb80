package news.dateline.site.desk.moderation;

import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.SiteTest.COMMENTS;
import static news.dateline.site.desk.moderation.Held.API;
import static news.dateline.site.desk.moderation.Held.MODERATOR;
import static news.dateline.site.desk.moderation.Held.QUEUE;
import static news.dateline.site.desk.moderation.Held.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AWriterAtTheDeskTest {

    private static final String PAGE = QUEUE + "/writers/" + WRITER;
    private static final String SANCTION = API + "/writers/" + WRITER;

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Held.queueIs(Held.held(FIRST, "Grace", "One."));
    }

    @Test
    void is_shown_with_what_they_wrote_by_where_it_stands() {
        var answer = reader.opens(PAGE, MODERATOR.headers());

        assertThat(answer.text("h1")).isEqualTo("Grace");
        assertThat(answer.page().select("section h2").eachText()).containsExactly("Held", "Published", "Removed");
        assertThat(answer.text("section .held-why")).contains("new-writer v2");
        assertThat(answer.page().select("form.told")).isEmpty();
    }

    @Test
    void is_suspended_until_a_moment() {
        COMMENTS.answers("PUT", SANCTION, 200, "{}");

        var done = reader.sends(
                PAGE,
                Map.of("kind", "suspend", "until", "2026-12-01T08:30", "reason", "Cool down."),
                MODERATOR.headers());

        assertThat(done.header("Location")).isEqualTo(PAGE);
        assertThat(Held.sent().getFirst().body())
                .contains("\"until\":\"2026-12-01T08:30:00Z\"")
                .contains("\"reason\":\"Cool down.\"");
    }

    @Test
    void is_banned_whatever_moment_was_left_in_the_form() {
        COMMENTS.answers("PUT", SANCTION, 200, "{}");

        reader.sends(PAGE, Map.of("kind", "ban", "until", "2026-12-01T08:30"), MODERATOR.headers());

        assertThat(Held.sent().getFirst().body()).isEqualTo("{}");
    }

    @Test
    void that_is_suspended_is_shown_so_and_let_write_again() {
        COMMENTS.answers("GET", SANCTION, 200, """
                {"writer": "%s", "until": "2026-12-01T08:30:00Z", "reason": "Cool down.", "at": "2026-11-24T10:00:00Z",
                 "inForce": true}""".formatted(WRITER));
        COMMENTS.answers("DELETE", SANCTION, 204, "");

        var told = reader.opens(PAGE, MODERATOR.headers());
        var lifted = reader.sends(PAGE + "/lift", Map.of(), MODERATOR.headers());

        assertThat(told.text("form.told")).isEqualTo("Suspended until 1 Dec, 08:30 Cool down. Let them write again");
        assertThat(lifted.header("Location")).isEqualTo(PAGE);
    }

    @Test
    void whose_suspension_lacks_an_end_or_ends_in_the_past_is_left_alone_with_the_fault_beside_its_field() {
        COMMENTS.answers("PUT", SANCTION, 400, """
                {"status": 400, "detail": "A suspension ends in the future.",
                 "errors": [{"pointer": "/until", "detail": "must be ahead"}]}""");

        var none = reader.sends(PAGE, Map.of("kind", "suspend", "until", ""), MODERATOR.headers());
        assertThat(Held.sent()).isEmpty();
        var past = reader.sends(
                PAGE, Map.of("kind", "suspend", "until", "2020-01-01T00:00", "reason", "Hm."), MODERATOR.headers());

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text("#until-fault")).isEqualTo("must be given");
        assertThat(past.text("#until-fault")).isEqualTo("must be ahead");
        assertThat(past.page().select("#until").attr("value")).isEqualTo("2020-01-01T00:00");
        assertThat(past.page().select("#reason").attr("value")).isEqualTo("Hm.");
    }

    @Test
    void that_nobody_knows_of_has_no_page() {
        Held.queueIs();

        assertThat(reader.opens(PAGE, MODERATOR.headers()).status()).isEqualTo(404);
    }
}
