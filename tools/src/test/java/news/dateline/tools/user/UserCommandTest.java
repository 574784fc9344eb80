package news.dateline.tools.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.FakeService;
import news.dateline.tools.running.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCommandTest {

    static final String API = "/identity/api/users";
    static final String ID = "01a2175c-0000-7000-8000-000000000001";

    @Test
    void understands_whom_to_add() {
        assertThat(Wish.read(List.of("add", "nora", "--roles", "reporter, editor", "--name", "Nora N.")))
                .isEqualTo(new Wish.Add("nora", "Nora N.", List.of("reporter", "editor"), null, false));
        assertThat(Wish.read(List.of("add", "--machine", "wire", "--email", "w@news.example")))
                .isEqualTo(new Wish.Add("wire", "wire", List.of(), "w@news.example", true));
    }

    @Test
    void understands_what_to_change() {
        assertThat(Wish.read(List.of("roles", "nora", "ops"))).isEqualTo(new Wish.Roles("nora", List.of("ops")));
        assertThat(Wish.read(List.of("disable", "nora"))).isEqualTo(new Wish.Disable("nora"));
        assertThat(Wish.read(List.of("enable", "nora"))).isEqualTo(new Wish.Enable("nora"));
        assertThat(Wish.read(List.of("remove", "nora"))).isEqualTo(new Wish.Remove("nora"));
        assertThat(Wish.read(List.of("list"))).isEqualTo(new Wish.All());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list all",
                "add",
                "add --machine",
                "add nora --roles",
                "add nora ada",
                "roles nora",
                "roles nora ops now",
                "disable",
                "remove --force",
                "promote nora"
            })
    void says_how_it_is_typed(String words) {
        var typed =
                Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();

        assertThatThrownBy(() -> Wish.read(typed))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("./dateline user list");
    }

    @Test
    void lists_page_after_page_in_the_operators_name() throws Exception {
        try (var identity = new FakeService()
                        .answers("POST /actuator/operatortoken", "{\"token\": \"a.b.c\"}")
                        .answers("GET " + API + "?limit=100", "{\"items\": [{\"id\": \"1\"}], \"next\": \"more\"}")
                        .answers("GET " + API + "?limit=100&cursor=more", "{\"items\": [{\"id\": \"2\"}]}");
                var http = new Http()) {
            var users = Users.of(identity.system("identity-service"), http);

            assertThat(users.all())
                    .extracting(user -> user.get("id").asString())
                    .containsExactly("1", "2");
        }
    }

    @Test
    void finds_somebody_by_what_they_sign_in_with() throws Exception {
        try (var identity = new FakeService()
                        .answers("POST /actuator/operatortoken", "{\"token\": \"a.b.c\"}")
                        .answers("GET " + API + "?name=n%40x.example", "{\"items\": [{\"id\": \"" + ID + "\"}]}")
                        .answers("GET " + API + "?name=nobody", "{\"items\": []}");
                var http = new Http()) {
            var users = Users.of(identity.system("identity-service"), http);

            assertThat(users.id("n@x.example")).isEqualTo(ID);
            assertThat(users.id(ID)).isEqualTo(ID);
            assertThatThrownBy(() -> users.id("nobody"))
                    .isInstanceOf(Complaint.class)
                    .hasMessageStartingWith("Nobody is known as 'nobody'.");
        }
    }
}
