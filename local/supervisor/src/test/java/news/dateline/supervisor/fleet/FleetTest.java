package news.dateline.supervisor.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.supervisor.FakeSystem;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Home home;
    private Fleet fleet;

    @BeforeEach
    void assemble() throws IOException {
        home = Home.open(temporary.resolve("home"));
        fleet = new Fleet(FakeMeans.of(home, FakeSystem.build(), FakeSystem.programs(), screen));
    }

    @AfterEach
    void stop() throws InterruptedException, IOException {
        fleet.stop();
        home.close();
    }

    @Test
    void starts_the_parts_first_and_then_the_rest() throws InterruptedException, IOException {
        fleet.start();
        assertThat(life().subList(0, 2)).containsExactly("local starts", "local is ready");
        assertThat(life()).contains("article-service is ready", "identity-service is ready", "gateway is ready");
        assertThat(report().get("article-service.state")).isEqualTo("ready");
        assertThat(screen.toString()).contains("✓ local", "✓ gateway");
    }

    @Test
    void stops_the_door_first_and_the_parts_last() throws InterruptedException, IOException {
        fleet.start();
        fleet.stop();
        var stops = life().stream().filter(line -> line.endsWith("stops")).toList();
        assertThat(stops.getFirst()).isEqualTo("gateway stops");
        assertThat(stops.getLast()).isEqualTo("local stops");
        assertThat(stops).hasSize(4);
    }

    @Test
    void logs_what_a_process_says_while_it_stops() throws InterruptedException {
        fleet.start();
        fleet.stop();
        assertThat(home.path("logs").resolve("gateway.log")).content().endsWith("good bye\n");
    }

    @Test
    void stops_all_when_one_fails_to_start_and_says_which_and_why() throws IOException {
        breakdown("article-service");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(fleet::start)
                .withMessageStartingWith("article-service ended with status 3 while starting (the cupboard is bare)")
                .withMessageEndingWith("article-service.log");
        assertThat(report().processes()).hasSize(4).allSatisfy(name -> {
            assertThat(process(name)).isEmpty();
            assertThat(report().get(name + ".state")).isEqualTo("stopped");
        });
    }

    @Test
    void starts_nothing_else_when_the_parts_fail() throws IOException {
        breakdown("local");
        assertThatExceptionOfType(Refusal.class).isThrownBy(fleet::start);
        assertThat(life()).containsExactly("local starts");
    }

    @Test
    void brings_back_what_was_killed() throws InterruptedException {
        fleet.start();
        var killed = process("identity-service").orElseThrow();
        killed.destroyForcibly();
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(report().get("identity-service.state")).isEqualTo("ready");
            assertThat(report().get("identity-service.restarts")).isEqualTo("1");
        });
        assertThat(process("identity-service").orElseThrow().pid()).isNotEqualTo(killed.pid());
        assertThat(screen.toString()).contains("identity-service ended with status 137", "identity-service is back");
    }

    @Test
    void gives_up_what_dies_again_and_again() throws InterruptedException, IOException {
        fleet.start();
        breakdown("gateway");
        process("gateway").orElseThrow().destroyForcibly();
        await().atMost(LONG).until(() -> report().get("gateway.state").equals("given-up"));
        assertThat(report().get("gateway.restarts")).isEqualTo("5");
        assertThat(screen.toString()).contains("gateway ended with status 3 and is given up");
        assertThat(life().stream().filter("gateway starts"::equals)).hasSize(6);
    }

    private void breakdown(String name) throws IOException {
        Files.createFile(home.path("logs").resolve(name + ".broken"));
    }

    private List<String> life() throws IOException {
        return Files.readAllLines(home.path("logs").resolve("life.txt"));
    }

    private RunReport report() {
        return RunReport.read(home.folder());
    }

    private Optional<ProcessHandle> process(String name) {
        return report().live(name).flatMap(Live::find);
    }
}
