package news.dateline.site.desk.people;

import static news.dateline.site.SiteTest.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class PeopleAtTheDeskTest {

    private static final Seat OPS = Seat.of("Margaret", "ops");
    private static final String USERS = "/identity/api/users";
    private static final String GRACE = "0197f3a2-7777-7000-8000-000000000001";

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        IDENTITY.answers("GET", USERS, 200, "{\"items\": [%s, %s]}".formatted(person("active"), """
                {"id": "0197f3a2-7777-7000-8000-000000000002", "name": "Some <Reader>", "kind": "person", "status": "disabled",
                 "roles": []}"""));
    }

    private static String person(String status) {
        return """
                {"id": "%s", "username": "grace", "name": "Grace Hopper", "kind": "machine", "status": "%s", "roles": ["reporter"]}""".formatted(GRACE, status);
    }

    @Test
    void are_where_those_in_charge_begin() {
        assertThat(reader.opens("/desk", OPS.headers()).header("Location")).isEqualTo("/desk/people");
    }

    @Test
    void are_listed_with_their_roles_and_whether_they_may_come_in() {
        var answer = reader.opens("/desk/people", OPS.headers());

        assertThat(answer.page().select("tbody tr").eachText())
                .containsExactly(
                        "Grace Hopper grace machine Active Disable Roles of Grace Hopper Reporter Editor Moderator In charge Set",
                        "Some <Reader> registered by themselves Disabled Enable Roles of Some <Reader> Reporter Editor Moderator In charge Set");
        assertThat(answer.page()
                        .select("tbody tr")
                        .first()
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactly("reporter");
        assertThat(answer.page().select("form[action=/desk/people/" + GRACE + "/disable]"))
                .hasSize(1);
    }

    @Test
    void are_found_by_what_they_sign_in_with() {
        IDENTITY.answers("GET", USERS + "?limit=50&name=ada%40example.org", 200, "{\"items\": []}");

        assertThat(reader.opens("/desk/people?name=ada%40example.org", OPS.headers())
                        .text(".empty"))
                .isEqualTo("Nobody is called that.");
    }

    @Test
    void are_added_and_their_secret_is_shown_once() {
        IDENTITY.answers("POST", USERS, 201, "{\"user\": %s, \"secret\": \"s3cret\"}".formatted(person("active")));

        var answer = reader.sends(
                "/desk/people",
                Map.of("username", "grace ", "displayName", "Grace Hopper", "kind", "person", "roles", "editor"),
                OPS.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text(".done code")).isEqualTo("s3cret");
        var sent = IDENTITY.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.header("Authorization")).isEqualTo(OPS.authorization());
        assertThat(JsonMapper.shared().readTree(sent.body()))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"username\": \"grace\", \"name\": \"Grace Hopper\", \"kind\": \"person\", \"roles\": [\"editor\"]}"));
    }

    @Test
    void that_cannot_be_added_like_that_stay_in_the_form() {
        IDENTITY.answers("POST", USERS, 400, """
                {"status": 400, "detail": "Not like this.", "errors": [{"pointer": "/name", "detail": "must have 1 to 80 characters"}]}""");

        var answer = reader.sends(
                "/desk/people", Map.of("username", "grace", "displayName", "", "roles", "ops"), OPS.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#displayName-fault")).isEqualTo("must have 1 to 80 characters");
        assertThat(answer.page().select("#username").attr("value")).isEqualTo("grace");
        assertThat(answer.page().select(".desk-form input[checked]").eachAttr("value"))
                .containsExactly("ops");
    }

    @Test
    void are_given_roles_and_kept_out() {
        IDENTITY.answers("PUT", USERS + "/" + GRACE + "/roles", 200, person("active"));
        IDENTITY.answers("POST", USERS + "/" + GRACE + "/disable", 200, person("disabled"));

        assertThat(reader.sends("/desk/people/" + GRACE + "/roles", Map.of(), OPS.headers())
                        .header("Location"))
                .isEqualTo("/desk/people?done=roles");
        assertThat(IDENTITY.asked().getLast().body()).isEqualTo("{\"roles\":[]}");
        assertThat(reader.sends("/desk/people/" + GRACE + "/disable", Map.of(), OPS.headers())
                        .header("Location"))
                .isEqualTo("/desk/people?done=disable");
    }

    @Test
    void stay_as_they_are_where_that_is_refused() {
        IDENTITY.answers(
                "POST",
                USERS + "/" + GRACE + "/disable",
                409,
                "{\"status\": 409, \"detail\": \"Nobody would be in charge.\"}");

        var answer = reader.sends("/desk/people/" + GRACE + "/disable", Map.of(), OPS.headers());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("[role=alert]")).isEqualTo("Nobody would be in charge.");
    }

    @Test
    void are_none_of_an_editors_business() {
        assertThat(reader.opens("/desk/people", Seat.of("Ada", "editor").headers())
                        .status())
                .isEqualTo(403);
        assertThat(IDENTITY.asked()).isEmpty();
    }
}
