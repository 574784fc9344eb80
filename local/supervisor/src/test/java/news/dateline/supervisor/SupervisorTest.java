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
import java.util.stream.Stream;
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
    private String scale = "";
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
                .containsKeys(
                        "startup.seconds",
                        "kafka.bootstrap",
                        "mongodb.port",
                        "smtp.port",
                        "push.port",
                        "mail.url",
                        "build");
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
    void runs_a_service_as_often_as_it_is_told_on_ports_that_stay() throws InterruptedException, IOException {
        scale = "article-service=3,gateway=2";
        upAndReady();
        assertThat(report().processes())
                .containsExactly(
                        "local",
                        "article-service",
                        "article-service-2",
                        "article-service-3",
                        "identity-service",
                        "gateway",
                        "gateway-2");
        assertThat(running()).hasSize(7);
        var before = report();
        assertThat(output(0))
                .contains("✓ article-service-3", "and at: http://localhost:" + before.get("gateway-2.port"));
        var status = ended(run("status"));
        assertThat(status.status).isZero();
        assertThat(status.output)
                .containsPattern("gateway-2 +ready +\\d+ +" + before.get("gateway-2.port"))
                .contains("article-service-3");

        ended(run("down"));
        upAndReady();

        assertThat(report().processes())
                .allSatisfy(name -> assertThat(report().get(name + ".port")).isEqualTo(before.get(name + ".port")));
    }

    @Test
    void restarts_a_service_one_instance_after_the_other_on_their_ports() throws InterruptedException, IOException {
        scale = "article-service=2";
        upAndReady();
        var before = report();
        Files.delete(home.resolve("logs/life.txt"));

        var end = ended(run("restart", "article-service"));

        assertThat(end.status).as(end.output).isZero();
        assertThat(end.output).containsSubsequence("✓ article-service ", "✓ article-service-2 ");
        var once = List.of("article-service stops", "article-service starts", "article-service is ready");
        assertThat(Files.readAllLines(home.resolve("logs/life.txt")))
                .as("each is ready before the next goes")
                .containsExactlyElementsOf(
                        Stream.concat(once.stream(), once.stream()).toList());
        for (var name : List.of("article-service", "article-service-2")) {
            assertThat(report().live(name)).isNotEqualTo(before.live(name));
            assertThat(report().get(name + ".port")).isEqualTo(before.get(name + ".port"));
            assertThat(report().get(name + ".restarts")).as("it did not die").isEqualTo("0");
        }
        assertThat(report().live("gateway")).isEqualTo(before.live("gateway"));
    }

    @Test
    void restarts_nothing_that_is_not_there() throws InterruptedException, IOException {
        assertThat(ended(run("restart", "gateway")).output).startsWith("✗ Dateline is not running");
        upAndReady();
        var end = ended(run("restart", "press"));
        assertThat(end.status).isEqualTo(1);
        assertThat(end.output)
                .isEqualTo("✗ There is no service 'press', but: local, article-service, identity-service, gateway\n");
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

    private Process run(String... command) throws IOException {
        var classPath = Path.of("target/classes").toAbsolutePath() + ":"
                + Path.of("target/test-classes").toAbsolutePath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                "news.dateline.supervisor.FakeSystem"));
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output-" + outputs++).toFile());
        builder.environment().put("DATELINE_HOME", home.toString());
        builder.environment().put("DATELINE_BUILD", build.toString());
        builder.environment().put("DATELINE_PORT", String.valueOf(port));
        builder.environment().put("DATELINE_SCALE", scale);
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
