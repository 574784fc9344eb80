package news.dateline.supervisor.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("a home");
    }

    @Test
    void is_made_and_stamped_when_it_is_missing() throws IOException {
        try (var home = Home.open(folder)) {
            assertThat(home.path("format")).hasContent("1");
            assertThat(home.path("logs")).isDirectory();
        }
    }

    @Test
    void opens_again() throws IOException {
        Home.open(folder).close();
        Home.open(folder).close();
    }

    @Test
    void is_refused_while_it_is_in_use() throws IOException {
        try (var first = Home.open(folder)) {
            refused("already runs on the data folder " + first.folder());
        }
    }

    @Test
    void is_refused_when_a_newer_program_wrote_it() throws IOException {
        Home.open(folder).close();
        Files.writeString(folder.resolve("format"), "2\n");
        refused("written by a newer Dateline (format 2");
    }

    @Test
    void is_refused_when_its_stamp_is_damaged() throws IOException {
        Home.open(folder).close();
        Files.writeString(folder.resolve("format"), "\0\0\0");
        refused("is damaged");
    }

    @Test
    void is_refused_when_it_holds_something_else() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "");
        refused("it holds thesis.txt but no format stamp");
    }

    @Test
    void is_refused_when_it_is_a_file() throws IOException {
        Files.writeString(folder, "");
        refused("cannot be used");
    }

    @Test
    void keeps_its_secrets_and_users_and_shows_them_to_nobody() throws IOException {
        DemoUsers users;
        Secrets secrets;
        try (var home = Home.open(folder)) {
            users = DemoUsers.of(home);
            secrets = Secrets.of(home);
        }
        try (var home = Home.open(folder)) {
            assertThat(DemoUsers.of(home)).isEqualTo(users);
            assertThat(Secrets.of(home)).isEqualTo(secrets);
        }
        assertThat(secrets.gatewayClient()).matches("[a-z0-9]{52}");
        for (var file : new Path[] {users.file(), folder.resolve("secrets.properties")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void has_a_user_with_a_password_for_each_role() throws IOException {
        try (var home = Home.open(folder)) {
            var file = new PropertiesFile(DemoUsers.of(home).file()).read();
            for (var role : new String[] {"reader", "reporter", "editor", "moderator", "ops"}) {
                assertThat(file).containsKeys(role + ".username", role + ".name");
                assertThat(file.get(role + ".password")).matches("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}");
            }
        }
    }

    private void refused(String why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Home.open(folder).close())
                .withMessageContaining(why)
                .withMessageNotContaining("\n");
    }
}
