package news.dateline.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import news.dateline.identity.IdentityTest;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Username;
import news.dateline.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoUsersTest {

    @TempDir
    Path folder;

    @Test
    void are_one_for_each_role() {
        var users = DemoUsers.read(Path.of(IdentityTest.DEMO_USERS));

        assertThat(users.byRole()).containsOnlyKeys(Role.values());
        assertThat(users.of("editor"))
                .contains(new NewAccount(Username.typed("ada"), "Ada Editor", "ada's secret", Set.of(Role.EDITOR)));
        assertThat(users.of("publisher")).isEmpty();
    }

    @Test
    void are_refused_with_the_entry_that_is_missing() throws IOException {
        var file = Files.writeString(folder.resolve("users"), "reader.username=rosa\nreader.name=Rosa\n");

        assertThatThrownBy(() -> DemoUsers.read(file)).hasMessage("reader.password is missing in " + file);
    }

    @Test
    void are_refused_with_the_file_that_is_missing() {
        assertThatThrownBy(() -> DemoUsers.read(folder.resolve("none"))).hasMessageContaining("none");
    }
}
