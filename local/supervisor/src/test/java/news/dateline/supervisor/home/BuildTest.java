package news.dateline.supervisor.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    Path builds;

    @Test
    void that_nobody_runs_from_is_cleared_away_by_the_next() throws IOException {
        Build.use(made("old")).close();
        try (var build = Build.use(made("new"))) {
            build.clearAwayOthers(LATER);
        }
        assertThat(builds.resolve("old")).doesNotExist();
        assertThat(builds.resolve("new/lib/kafka.jar")).exists();
    }

    @Test
    void made_a_moment_ago_stays() throws IOException {
        Build.use(made("old")).close();
        try (var build = Build.use(made("new"))) {
            build.clearAwayOthers(Instant.now());
        }
        assertThat(builds.resolve("old")).exists();
    }

    @Test
    void that_was_never_one_stays() throws IOException {
        made("something else");
        try (var build = Build.use(made("new"))) {
            build.clearAwayOthers(LATER);
        }
        assertThat(builds.resolve("something else")).exists();
    }

    @Test
    void another_process_runs_from_stays() throws IOException, InterruptedException {
        Build.use(made("old")).close();
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BuildUser.class.getName(),
                        builds.resolve("old").toString())
                .start();
        try (var build = Build.use(made("new"))) {
            assertThat(other.getInputStream().read()).isEqualTo('!');
            build.clearAwayOthers(LATER);
            assertThat(builds.resolve("old")).exists();
            other.destroyForcibly().waitFor();
            build.clearAwayOthers(LATER);
            assertThat(builds.resolve("old")).doesNotExist();
        }
    }

    private Path made(String name) throws IOException {
        var folder = builds.resolve(name);
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/kafka.jar"), "");
        return folder;
    }
}
