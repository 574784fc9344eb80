package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnRunningDateline
class TheCommandsTest {

    private static final String[] ALL = {
        "up [-d] [--scale SERVICE=NUMBER]",
        "down",
        "restart SERVICE",
        "status",
        "logs [SERVICE]",
        "token ROLE",
        "user list|add|roles|disable|enable|remove",
        "demo [--times N]",
        "verify",
        "verify withdrawn ID",
        "dead-letters",
        "search [rebuild]",
        "audit pages",
        "pictures",
        "test"
    };

    private final RunningDateline dateline;

    TheCommandsTest(RunningDateline dateline) {
        this.dateline = dateline;
    }

    @Test
    void are_all_named_by_help() {
        var help = dateline.dateline("--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains(ALL).contains("DATELINE_HOME", "DATELINE_PORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish",
                "up --fast",
                "up --scale",
                "up --scale site",
                "up --scale site=0",
                "up --scale site=9",
                "up --scale site=many",
                "up --scale site=2,site=3",
                "up --scale press=2",
                "up --scale local=2",
                "restart",
                "restart site gateway",
                "down now",
                "status please",
                "logs -x",
                "token",
                "token king",
                "user",
                "user promote nora",
                "user add",
                "demo --times none",
                "demo 3",
                "verify all",
                "verify withdrawn",
                "verify withdrawn yesterday",
                "dead-letters",
                "dead-letters eat",
                "search everything",
                "audit",
                "audit books",
                "pictures of cats"
            })
    void say_in_one_line_what_was_typed_wrongly(String words) {
        var ended = dateline.dateline(words.split(" "));

        assertThat(ended.status()).as("%s%s", ended.output(), ended.errors()).isEqualTo(2);
        ended.assertComplaint();
    }

    @Test
    void tell_of_a_running_system() {
        var status = dateline.dateline("status");

        assertThat(status.status()).as("%s%s", status.output(), status.errors()).isZero();
        assertThat(status.output())
                .contains("ready", dateline.running("url"), "local", "article-service", "comment-service")
                .contains("notification-service", "identity-service", "site", "gateway", "together");
        assertThat(dateline.dateline("logs", "gateway").output()).contains("[gateway");
        assertThat(dateline.dateline("logs", "nobody").status()).isEqualTo(1);
        assertThat(dateline.dateline("restart", "nobody").errors())
                .startsWith("✗ There is no service 'nobody', but: local, article-service, ");
        assertThat(dateline.dateline("dead-letters", "list").status()).isZero();
        assertThat(dateline.dateline("search").output()).contains("article-service", "caught up");
        var rebuilt = dateline.dateline("search", "rebuild");
        assertThat(rebuilt.status()).as(rebuilt.errors()).isZero();
        assertThat(rebuilt.output()).contains("✓", "a second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "reporter", "editor", "moderator", "ops"})
    void give_out_a_token_for_each_role(String role) throws IOException {
        var me = dateline.as(role).get("/api/me").json();

        assertThat(me.get("authenticated").asBoolean()).isTrue();
        assertThat(me.get("name").asString()).isEqualTo(dateline.demoUser(role, "name"));
        assertThat(me.get("roles").toString()).contains("\"" + role + "\"");
    }

    @Test
    void give_and_take_accounts_and_roles() throws IOException {
        var wire = "wire-" + UUID.randomUUID();

        var added = dateline.dateline("user", "add", wire, "--machine", "--name", "The wire", "--roles", "reporter");
        assertThat(added.status()).as(added.errors()).isZero();
        var secret = added.output()
                .lines()
                .filter(line -> line.startsWith("client secret: "))
                .map(line -> line.substring("client secret: ".length()))
                .findFirst()
                .orElseThrow();
        var token = dateline.anyone()
                .form(
                        "/identity/oauth2/token",
                        Map.of("grant_type", "client_credentials", "client_id", wire, "client_secret", secret))
                .text("access_token");
        var me = new Client(dateline.running("url"), token).get("/api/me").json();
        assertThat(me.get("name").asString()).isEqualTo("The wire");
        assertThat(me.get("roles").toString()).isEqualTo("[\"reader\",\"reporter\"]");

        assertThat(dateline.dateline("user", "roles", wire, "king").status()).isEqualTo(1);
        assertThat(dateline.dateline("user", "roles", wire, "editor").output()).contains("reader, editor");
        assertThat(dateline.as("ops").get("/api/users?name=" + wire).body()).contains("\"editor\"");
        assertThat(dateline.as("editor").get("/api/users").status()).isEqualTo(403);
        assertThat(dateline.dateline("user", "remove", wire).status()).isZero();
        assertThat(dateline.dateline("user", "list").output()).doesNotContain(wire);
    }

    @Test
    void walk_one_story_from_the_editor_to_the_readers_and_back() {
        var demo = dateline.dateline("demo");

        assertThat(demo.status()).as("%s%s", demo.output(), demo.errors()).isZero();
        assertThat(demo.output())
                .containsPattern("alert on an open stream +[0-9]")
                .containsPattern("alert by Web Push, decrypted +[0-9]")
                .containsPattern("alert by mail +[0-9]")
                .containsPattern("correction on the same stream +[0-9]")
                .containsPattern("correction by Web Push +[0-9]")
                .containsPattern("correction by mail +[0-9]");
    }

    @Test
    void say_of_a_home_where_nothing_runs_that_nothing_runs(@TempDir Path home) {
        var elsewhere = new Checkout(home, RunningDateline.freePort());

        assertThat(elsewhere.dateline("status").status()).isEqualTo(1);
        assertThat(elsewhere.dateline("down").status()).isZero();
        for (var command : List.of("verify", "demo", "restart site")) {
            var ended = elsewhere.dateline(command.split(" "));
            assertThat(ended.status()).isEqualTo(1);
            ended.assertComplaint();
        }
    }
}
