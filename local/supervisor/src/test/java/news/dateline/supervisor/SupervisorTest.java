package news.dateline.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The supervisor as a process of its own, with fake processes below it.
class SupervisorTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private final List<Process> started = new ArrayList<>();
    private Path home;
    private Path build;
    private int port;
    private int outputs;

    private record Ended(int status, String output) {}

    @BeforeEach
    void prepare() throws IOException {
        home = temporary.resolve("home");
        build = FakeSystem.build();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void tells_where_it_is_and_who_may_sign_in_once_everything_is_ready() throws IOException {
        up();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(output(0))
                        .contains(
                                "✓ local",
                                "✓ sample stories",
                                "Ready after ",
                                "Dateline is ready: http://localhost:" + port)
                        .containsPattern("editor +edda +[a-z0-9-]{14}\n"));
        assertThat(report().values())
                .containsEntry("url", "http://localhost:" + port)
                .containsEntry("gateway.port", String.valueOf(port))
                .containsKeys("startup.seconds", "kafka.bootstrap", "mongodb.port", "smtp.port", "mail.url", "build");
    }

    @Test
    void publishes_the_sample_stories_once_in_the_life_of_a_home() throws InterruptedException, IOException {
        upAndReady();
        ended(run("down"));
        upAndReady();
        assertThat(Files.readAllLines(home.resolve("logs/life.txt")).stream().filter("seed"::equals))
                .hasSize(1);
    }

    @Test
    void fails_the_start_when_the_sample_stories_cannot_be_published() throws InterruptedException, IOException {
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("format"), "1");
        Files.createFile(home.resolve("logs/tools.broken"));
        var end = ended(run("up"));
        assertThat(end.status).isEqualTo(1);
        assertThat(end.output).contains("✗ The sample stories could not be published (status 4). The log: ");
        assertThat(RunReport.read(home).values()).isEmpty();
    }

    @Test
    void leaves_nothing_running_when_a_process_fails_to_start() throws InterruptedException, IOException {
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("format"), "1");
        Files.createFile(home.resolve("logs/gateway.broken"));
        var end = ended(run("up"));
        assertThat(end.status).isEqualTo(1);
        assertThat(end.output.lines().toList().getLast()).startsWith("✗ gateway ended with status 3 while starting");
        assertThat(RunReport.read(home).values()).isEmpty();
    }

    @Test
    void shows_each_process_and_is_content_only_when_all_are_ready() throws InterruptedException, IOException {
        assertThat(ended(run("status")).output).contains("not running");
        upAndReady();
        var good = ended(run("status"));
        assertThat(good.status).isZero();
        assertThat(good.output)
                .contains("supervisor", "local", "article-service", "together", "The last start took ")
                .containsPattern("gateway +ready +\\d+ +" + port + " +\\d+ s +0 +\\d+ MB");
        Files.createFile(home.resolve("logs/gateway.broken"));
        live("gateway").orElseThrow().destroyForcibly();
        await().atMost(LONG).until(() -> report().get("gateway.state").equals("restarting"));
        var bad = ended(run("status"));
        assertThat(bad.status).isEqualTo(1);
        assertThat(bad.output).contains("gateway").contains("restarting");
    }

    @Test
    void goes_down_when_it_is_told_to() throws InterruptedException, IOException {
        var up = upAndReady();
        assertThat(ended(run("down"))).satisfies(end -> {
            assertThat(end.status).isZero();
            assertThat(end.output).contains("Stopped after");
        });
        assertThat(up.isAlive()).isFalse();
        assertThat(home.resolve("run/system.properties")).doesNotExist();
        assertThat(ended(run("down")).output).contains("not running");
    }

    @Test
    void takes_its_processes_along_when_it_is_killed() throws InterruptedException, IOException {
        var up = upAndReady();
        var below = running();
        assertThat(below).hasSize(4);
        up.destroyForcibly().waitFor();
        await().atMost(LONG).until(() -> below.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(Files.readAllLines(home.resolve("logs/life.txt"))).contains("local stops", "gateway stops");
        assertThat(ended(run("status")).status).isEqualTo(1);
        assertThat(ended(run("down")).output).contains("not stopped in an orderly way");
    }

    @Test
    void starts_again_after_it_was_killed() throws InterruptedException, IOException {
        upAndReady().destroyForcibly().waitFor();
        var again = upAndReady();
        assertThat(again.isAlive()).isTrue();
        assertThat(running()).hasSize(4);
    }

    @Test
    void refuses_a_home_that_is_in_use() throws InterruptedException, IOException {
        upAndReady();
        refused("already runs on the data folder " + home);
        assertThat(running()).hasSize(4);
    }

    @Test
    void refuses_a_port_that_is_taken() throws InterruptedException, IOException {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            refused("Port %d is taken".formatted(port));
        }
    }

    @Test
    void refuses_a_home_of_a_newer_format() throws InterruptedException, IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("format"), "7");
        refused("newer Dateline (format 7");
    }

    private void refused(String why) throws InterruptedException, IOException {
        var end = ended(run("up"));
        assertThat(end.status).isEqualTo(1);
        assertThat(end.output.lines())
                .singleElement()
                .asString()
                .startsWith("✗ ")
                .contains(why);
    }

    private Process up() throws IOException {
        return run("up");
    }

    private Process upAndReady() throws IOException {
        var process = up();
        await().atMost(LONG)
                .until(() -> report().get("supervisor.pid").equals(String.valueOf(process.pid()))
                        && report().get("state").equals("ready"));
        return process;
    }

    private Process run(String command) throws IOException {
        var classPath = Path.of("target/classes").toAbsolutePath() + ":"
                + Path.of("target/test-classes").toAbsolutePath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        classPath,
                        "news.dateline.supervisor.FakeSystem",
                        command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output-" + outputs++).toFile());
        builder.environment().put("DATELINE_HOME", home.toString());
        builder.environment().put("DATELINE_BUILD", build.toString());
        builder.environment().put("DATELINE_PORT", String.valueOf(port));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Ended ended(Process process) throws InterruptedException, IOException {
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output(started.indexOf(process)));
    }

    private String output(int index) throws IOException {
        return Files.readString(temporary.resolve("output-" + index), UTF_8);
    }

    private RunReport report() {
        return RunReport.read(home);
    }

    private Optional<ProcessHandle> live(String name) {
        return report().live(name).flatMap(Live::find);
    }

    private List<ProcessHandle> running() {
        return report().processes().stream()
                .map(this::live)
                .flatMap(Optional::stream)
                .toList();
    }
}
