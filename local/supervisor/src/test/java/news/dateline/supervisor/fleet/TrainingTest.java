package news.dateline.supervisor.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import news.dateline.supervisor.fleet.Program.Stage;
import news.dateline.supervisor.home.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    private static final Program LOCAL = program("local", "FakeService", Stage.PARTS);
    private static final Program GATEWAY = program("gateway", "FakeService", Stage.EDGE);
    private static final Program NEVER_READY = program("gateway", "FakeDawdler", Stage.EDGE);

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Home home;

    @BeforeEach
    void prepare() throws IOException {
        home = Home.open(temporary.resolve("home"));
        Files.createDirectory(temporary.resolve("build"));
        jar("supervisor", "target/classes");
        jar("local", "target/test-classes");
        jar("gateway", "target/test-classes");
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    @Test
    void lets_later_starts_use_what_the_jvm_learnt() throws IOException, InterruptedException {
        var means = means(LOCAL, GATEWAY);
        new Training(programs(LOCAL, GATEWAY), means).begin();
        awaitTrained(LOCAL);
        awaitTrained(GATEWAY);
        var process = means.launch().start(GATEWAY, means.surroundings().of(Instance.first(GATEWAY)), temporary);
        try {
            assertThat(process.info().arguments().orElseThrow())
                    .contains("-XX:AOTCache=" + means.launch().cache(GATEWAY));
            var port = means.surroundings().ports().of(Instance.first(GATEWAY).managementPort());
            await().atMost(LONG).until(() -> means.probe().ready(port));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void happens_where_the_running_system_keeps_nothing() throws IOException {
        new Training(programs(LOCAL, GATEWAY), means(LOCAL, GATEWAY)).begin();
        awaitTrained(LOCAL);
        awaitTrained(GATEWAY);
        assertThat(home.path("data")).isEmptyDirectory();
        await().atMost(LONG).untilAsserted(this::nothingIsLeftButCaches);
    }

    @Test
    void leaves_nothing_behind_when_it_is_stopped() throws IOException, InterruptedException {
        var training = new Training(programs(LOCAL, NEVER_READY), means(LOCAL, NEVER_READY));
        training.begin();
        await().atMost(LONG).until(() -> ProcessHandle.current().children().count() == 2);
        training.stop();
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(ProcessHandle.current().children()).isEmpty());
        nothingIsLeftButCaches();
        assertThat(temporary.resolve("build")).isDirectoryNotContaining("glob:**.aot");
    }

    @Test
    void is_for_systems_that_people_start_again() throws IOException {
        new Training(programs(LOCAL), means(LOCAL)).begin();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private void awaitTrained(Program program) {
        await().atMost(LONG).until(() -> log.toString().contains(program.name() + " will start faster"));
    }

    private void nothingIsLeftButCaches() {
        assertThat(temporary.resolve("build")).isDirectoryNotContaining("glob:**/training*");
    }

    private static Programs programs(Program... all) {
        return new Programs(List.of(all), Optional.empty());
    }

    private Means means(Program... all) throws IOException {
        return FakeMeans.of(home, temporary.resolve("build"), programs(all), log);
    }

    private static Program program(String name, String mainClass, Stage stage) {
        return new Program(name, "news.dateline.supervisor." + mainClass, stage, 32, Set.of());
    }

    /// The JVM learns nothing from folders of classes.
    private void jar(String name, String classes) throws IOException {
        var folder = Path.of(classes);
        try (var jar = new JarOutputStream(
                        Files.newOutputStream(temporary.resolve("build").resolve(name + ".jar")));
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
            }
        }
    }
}
