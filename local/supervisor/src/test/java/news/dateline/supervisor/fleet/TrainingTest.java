package news.dateline.supervisor.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import news.dateline.supervisor.fleet.Program.Compiler;
import news.dateline.supervisor.fleet.Program.Need;
import news.dateline.supervisor.fleet.Program.Stage;
import news.dateline.supervisor.home.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    private static final Program LOCAL = new Program("local", "none", Stage.PARTS, 32, Compiler.QUICK, Set.of());

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Home home;

    @BeforeEach
    void prepare() throws IOException {
        home = Home.open(temporary.resolve("home"));
        Files.createDirectory(temporary.resolve("build"));
        jar("supervisor", "target/classes");
        jar("site", "target/test-classes");
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    @Test
    void lets_later_starts_use_what_the_jvm_learnt() throws IOException, InterruptedException {
        var site = program("FakeSpring");
        var means = means(site);
        new Training(means).begin();
        await().atMost(LONG).until(() -> log.toString().contains("site will start faster"));
        var process = means.launch().start(site, Map.of(), temporary);
        try {
            assertThat(process.info().arguments().orElseThrow())
                    .contains("-XX:AOTCache=" + means.launch().cache(site));
            assertThat(process.inputReader().readLine()).isEqualTo("context made");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void leaves_nothing_behind_when_it_is_stopped() throws IOException {
        var means = means(program("FakeDawdler"));
        var training = new Training(means);
        training.begin();
        await().atMost(LONG).until(() -> Files.exists(home.path("logs").resolve("training.log")));
        training.stop();
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(ProcessHandle.current().children()).isEmpty();
            assertThat(temporary.resolve("build")).isDirectoryNotContaining("glob:**{aot,training}");
        });
    }

    @Test
    void passes_by_what_cannot_be_trained() throws IOException {
        var means = means(new Program("site", "none", Stage.SERVICES, 32, Compiler.QUICK, Set.of()));
        new Training(means).begin();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private Means means(Program program) throws IOException {
        return FakeMeans.of(
                home, temporary.resolve("build"), new Programs(List.of(LOCAL, program), Optional.empty()), log);
    }

    private static Program program(String mainClass) {
        return new Program(
                "site",
                "news.dateline.supervisor." + mainClass,
                Stage.SERVICES,
                32,
                Compiler.QUICK,
                Set.of(Need.TRAINING));
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
