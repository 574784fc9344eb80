package news.dateline.site.desk.editor;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.WORKING_COPY;
import static news.dateline.site.desk.DeskSamples.lies;
import static news.dateline.site.desk.DeskSamples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.Reader.Answer;
import news.dateline.site.ServiceDouble.Asked;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class AStoryInItsFormTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");
    private static final Seat REPORTER = Seat.of("Grace Hopper", "reporter");
    private static final String PAGE = "/desk/stories/" + STORY;
    private static final String API = "/api/articles/" + STORY;

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    /// Whatever a browser would send of the form that was shown.
    private static Map<String, String> formOf(Document page) {
        var fields = new HashMap<String, String>();
        page.select("form.editor")
                .forms()
                .getFirst()
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private Map<String, String> form() {
        return formOf(reader.opens(PAGE, EDITOR.headers()).page());
    }

    private Answer sends(Map<String, String> form, String step, Seat seat) {
        form.put("step", step);
        return reader.sends(PAGE, form, seat.headers());
    }

    private static List<Asked> asked(String method) {
        return ARTICLES.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .filter(asked -> !asked.uri().getPath().endsWith("/presence"))
                .toList();
    }

    private static JsonNode body(Asked asked) {
        return JsonMapper.shared().readTree(asked.body());
    }

    @Test
    void shows_all_of_it_where_it_stands_and_what_can_be_done() {
        lies(
                "draft",
                "\"standing\": {\"by\": {\"id\": \"%s\", \"name\": \"Edsger\"}, \"at\": \"2026-11-24T09:30:00Z\", \"note\": \"Who says so?\"}"
                        .formatted(Seat.ID));

        var answer = reader.opens(PAGE, EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(formOf(answer.page()))
                .containsEntry("revision", "\"5\"")
                .containsEntry("headline", "Night ferry <returns>")
                .containsEntry("bylines", "Grace Hopper\nAda Byron (photographs)")
                .containsEntry("byline", "")
                .containsEntry("place", "Oslo")
                .containsEntry("filedAt", "2026-11-24T07:00")
                .containsEntry("section", "world")
                .containsEntry("tags", "Nordic Ferries, travel")
                .containsEntry("urgency", "4")
                .containsEntry(
                        "body",
                        "<p>It left at dawn.</p>\n<h2 id=\"then\">Then</h2>\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>");
        assertThat(answer.page().select(".steps button[name=step]").eachAttr("value"))
                .containsExactly("save", "submit", "publish", "schedule");
        assertThat(answer.text(".steps blockquote")).isEqualTo("Who says so?");
        assertThat(answer.page().select("script:not([src]), style, [style], [onclick]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "draft, reporter, save submit",
        "in-review, reporter, save return",
        "in-review, editor, save approve publish schedule return",
        "approved, reporter, save",
        "approved, editor, save publish schedule return",
        "scheduled, reporter, ''",
        "scheduled, editor, unschedule",
        "published, reporter, save",
        "published, editor, save correct withdraw",
        "withdrawn, editor, ''",
    })
    void offers_what_this_person_may_do_there(String status, String role, String steps) {
        lies(status, "\"url\": \"/world/night-ferry\"");

        var page = reader.opens(PAGE, Seat.of("Somebody", role).headers()).page();

        assertThat(String.join(" ", page.select(".steps button[name=step]").eachAttr("value")))
                .isEqualTo(steps);
        assertThat(page.select("#headline[readonly]").isEmpty()).isEqualTo(steps.contains("save"));
    }

    @Test
    void says_beside_each_grave_step_what_readers_and_those_who_were_alerted_will_get() {
        lies("published", "\"url\": \"/world/night-ferry\"");

        var page = reader.opens(PAGE, EDITOR.headers()).page();

        assertThat(page.select("button[value=correct] ~ .hint").text())
                .contains("makes this the next version", "says so on the story", "hears of a correction");
        assertThat(page.select("button[value=withdraw] ~ .hint").text())
                .contains("Readers get the reason instead of the story", "is recalled", "cannot be undone");
    }

    @Test
    void says_what_readers_need_besides() {
        ARTICLES.answers("GET", WORKING_COPY, 200, """
                {"id": "%s", "status": "draft", "version": 0, "tags": [], "urgency": 5, "language": "en", "headline": "Only this",
                 "updatedAt": "2026-11-24T09:30:00Z", "picture": {"id": "a", "url": "/media/a/640.jpg", "mediaType": "image/jpeg",
                 "width": 640, "height": 480, "renditions": [], "credit": "Ada"}}""".formatted(STORY), "ETag", "\"1\"");

        var answer = reader.opens(PAGE, EDITOR.headers());

        assertThat(answer.text(".missing"))
                .isEqualTo(
                        "Before it can be published it still needs: a section, a text, what is to be seen on the picture.");
        assertThat(answer.page().select(".editor-picture img").attr("src")).isEqualTo("/api/media/a/640.jpg");
    }

    @Test
    void saves_what_was_typed_after_the_revision_that_it_was_made_of() {
        lies("draft", "");
        ARTICLES.answers("PUT", API, 200, story("draft", ""), "ETag", "\"6\"");
        var form = form();
        form.put("headline", "A day ferry");
        form.put("tags", "ferries,  Oslo ,");
        form.put("bylines", "Grace Hopper\n\nEdsger (research)");
        form.put("embargo", "2026-12-01T06:00");
        form.put("embargoZone", "Europe/Oslo");

        var answer = sends(form, "save", EDITOR);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=save");
        var saved = asked("PUT").getFirst();
        assertThat(saved.header("If-Match")).isEqualTo("\"5\"");
        assertThat(saved.header("Authorization")).isEqualTo(EDITOR.authorization());
        assertThat(body(saved)).isEqualTo(JsonMapper.shared().readTree("""
                {"headline": "A day ferry", "standfirst": "At last.", "section": "world", "language": "en",
                 "body": "<p>It left at dawn.</p>\\n<h2 id=\\"then\\">Then</h2>\\n<ul>\\n<li>One</li>\\n<li>Two</li>\\n</ul>",
                 "bylines": [{"name": "Grace Hopper"}, {"name": "Edsger", "role": "research"}],
                 "tags": ["ferries", "Oslo"], "urgency": 4,
                 "dateline": {"place": "Oslo", "country": "Norway", "agency": "AGENCY", "filedAt": "2026-11-24T07:00:00Z"},
                 "embargoUntil": {"local": "2026-12-01T06:00", "zone": "Europe/Oslo"}}"""));
    }

    @Test
    void is_not_saved_again_when_nothing_was_typed() {
        lies("draft", "");
        ARTICLES.answers("POST", API + "/submit", 200, story("in-review", ""), "ETag", "\"6\"");

        var answer = sends(form(), "submit", REPORTER);

        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=submit");
        assertThat(asked("PUT")).isEmpty();
        assertThat(asked("POST").getFirst().header("If-Match")).isEqualTo("\"5\"");
    }

    @Test
    void is_saved_and_published_with_an_alert_by_one_button() {
        lies("approved", "");
        ARTICLES.answers("PUT", API, 200, story("approved", ""), "ETag", "\"6\"");
        ARTICLES.answers("POST", API + "/publish", 200, story("published", ""), "ETag", "\"7\"");
        var form = form();
        form.put("standfirst", "At last, again.");
        form.put("alertText", "The ferry is back");
        form.put("alertUrgency", "2");
        form.put("alertAudience", "section");

        var answer = sends(form, "publish", EDITOR);

        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=publish");
        var published = asked("POST").getFirst();
        assertThat(published.header("If-Match")).isEqualTo("\"6\"");
        assertThat(body(published))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"alert\": {\"text\": \"The ferry is back\", \"urgency\": 2, \"audience\": \"section\"}}"));
    }

    @Test
    void is_scheduled_by_the_clocks_of_a_place() {
        lies("draft", "");
        ARTICLES.answers("POST", API + "/schedule", 200, story("scheduled", ""), "ETag", "\"6\"");
        var form = form();
        form.put("publishAt", "2026-12-01T06:00");
        form.put("zone", "Europe/Oslo");

        sends(form, "schedule", EDITOR);

        assertThat(body(asked("POST").getFirst()))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"publishAt\": {\"local\": \"2026-12-01T06:00\", \"zone\": \"Europe/Oslo\"}}"));
    }

    @Test
    void is_withdrawn_with_a_reason_and_without_what_stands_in_the_form() {
        lies("published", "\"url\": \"/world/night-ferry\"");
        ARTICLES.answers("POST", API + "/withdraw", 400, """
                {"type": "urn:dateline:problem:invalid-request", "status": 400, "detail": "Not like this.",
                 "errors": [{"pointer": "/reason", "detail": "must be given"}]}""");
        var form = form();
        form.put("headline", "Something else");

        var answer = sends(form, "withdraw", EDITOR);

        assertThat(asked("PUT")).isEmpty();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#withdrawal-fault")).isEqualTo("must be given");
        assertThat(answer.page().select("#headline").attr("value")).isEqualTo("Something else");
    }

    @Test
    void comes_back_with_every_fault_beside_its_field_and_all_that_was_typed() {
        lies("draft", "");
        ARTICLES.answers("PUT", API, 400, """
                {"type": "urn:dateline:problem:invalid-request", "status": 400, "detail": "It cannot be saved like this.",
                 "errors": [{"pointer": "/dateline/place", "detail": "is too long"}, {"pointer": "/tags/3", "detail": "is no tag"},
                            {"pointer": "/nowhere", "detail": "is odd"}]}""");
        var form = form();
        form.put("place", "P <b>".repeat(30));
        form.put("body", "One.\r\n\r\nTwo & three.");

        var answer = sends(form, "save", EDITOR);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("[role=alert]"))
                .contains("It cannot be saved like this.", "nothing that you typed is lost", "/nowhere is odd");
        assertThat(answer.text("#place-fault")).isEqualTo("is too long");
        assertThat(answer.text("#tags-fault")).isEqualTo("is no tag");
        assertThat(answer.page().select("#place").attr("aria-describedby")).isEqualTo("place-fault");
        assertThat(answer.page().select("#place").attr("value")).startsWith("P <b>P <b>");
        assertThat(formOf(answer.page()))
                .containsEntry("revision", "\"5\"")
                .containsEntry("body", "One.\n\nTwo & three.");
        assertThat(body(asked("PUT").getFirst()).get("embargoUntil").isNull())
                .as("that there is none is said, or one that was taken away would stay")
                .isTrue();
        assertThat(body(asked("PUT").getFirst()).get("body").stringValue())
                .isEqualTo("<p>One.</p><p>Two &amp; three.</p>");
    }

    @Test
    void that_was_saved_and_could_not_be_published_goes_on_from_its_new_revision() {
        lies("draft", "");
        var form = form();
        form.put("headline", "");
        ARTICLES.answers("PUT", API, 200, story("draft", ""), "ETag", "\"6\"");
        ARTICLES.answers("POST", API + "/publish", 422, """
                {"type": "urn:dateline:problem:incomplete-story", "status": 422, "detail": "It cannot be published without headline.",
                 "errors": [{"pointer": "/headline", "detail": "is needed before publication"}]}""");
        ARTICLES.answers(
                "GET",
                WORKING_COPY,
                200,
                story("draft", "").replace("\"headline\": \"Night ferry <returns>\",", ""),
                "ETag",
                "\"6\"");
        form.put("standfirst", "At last!");

        var answer = sends(form, "publish", EDITOR);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#headline-fault")).isEqualTo("is needed before publication");
        assertThat(answer.page().select("#standfirst").text()).isEqualTo("At last!");
        assertThat(formOf(answer.page())).containsEntry("revision", "\"6\"");
    }

    @Test
    void is_begun_once_with_what_was_typed() {
        var begun = reader.opens("/desk/stories/new", REPORTER.headers()).page();
        var form = formOf(begun);
        assertThat(form.get("revision")).hasSize(36);
        assertThat(begun.select(".steps button[name=step]").eachAttr("value")).containsExactly("save");
        ARTICLES.answers("POST", "/api/articles", 201, story("draft", ""));
        form.put("headline", "Brand new");

        var answer = reader.sends("/desk/stories/new", form, REPORTER.headers());

        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=save");
        assertThat(asked("POST").getFirst().header("Idempotency-Key")).isEqualTo(form.get("revision"));
        assertThat(body(asked("POST").getFirst()).get("headline").stringValue()).isEqualTo("Brand new");
    }

    @Test
    void that_is_somebody_elses_is_not_there() {
        ARTICLES.answers("GET", WORKING_COPY, 404, "{\"status\": 404, \"detail\": \"There is no such story.\"}");

        var answer = reader.opens(PAGE, REPORTER.headers());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("h1")).isEqualTo("There is nothing here");
    }
}
