package news.dateline.supervisor.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final List<String> NAMES = List.of("kafka", "mongodb", "site");

    @TempDir
    Path temporary;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.open(temporary.resolve("home"));
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    @Test
    void are_all_different() {
        assertThat(Ports.choose(home, NAMES).byName().values())
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void stay_the_same_from_one_start_to_the_next() {
        assertThat(Ports.choose(home, NAMES)).isEqualTo(Ports.choose(home, NAMES));
    }

    @Test
    void give_way_when_somebody_else_has_taken_one() throws IOException {
        var before = Ports.choose(home, NAMES);
        try (var _ = listen(before.of("site"))) {
            var after = Ports.choose(home, NAMES);
            assertThat(after.of("site")).isNotEqualTo(before.of("site"));
            assertThat(after.of("kafka")).isEqualTo(before.of("kafka"));
        }
    }

    @Test
    void are_chosen_anew_when_their_file_makes_no_sense() throws IOException {
        Files.writeString(home.path("ports.properties"), "kafka=99999\nmongodb=\nsite=x\n");
        assertThat(Ports.choose(home, NAMES).byName().values()).allMatch(port -> port >= 20_000 && port < 32_000);
    }

    @Test
    void of_the_public_door_is_refused_when_taken_and_another_one_is_proposed() throws IOException {
        var ports = Ports.choose(home, NAMES);
        int taken = ports.of("kafka");
        try (var _ = listen(taken)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ports.with("gateway", taken))
                    .withMessageStartingWith("Port %d is taken.".formatted(taken))
                    .withMessageContaining("DATELINE_PORT=" + (taken + 1));
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
