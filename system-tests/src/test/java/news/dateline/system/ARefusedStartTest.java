package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnRunningDateline
class ARefusedStartTest {

    private final RunningDateline dateline;

    ARefusedStartTest(RunningDateline dateline) {
        this.dateline = dateline;
    }

    @Test
    void of_what_runs_already_leaves_it_alone() {
        var before = dateline.running("supervisor.pid");

        var second = dateline.dateline("up", "-d");

        assertThat(second.status()).isEqualTo(1);
        second.assertComplaint();
        assertThat(second.errors()).contains(dateline.running("url"), "./dateline down");
        assertThat(dateline.running("supervisor.pid")).isEqualTo(before);
    }

    @Test
    void at_a_port_that_is_taken_leaves_nothing_running(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var elsewhere = new Checkout(folder.resolve("home"), taken.getLocalPort());

            var refused = elsewhere.dateline("up", "-d");

            assertThat(refused.status()).isEqualTo(1);
            refused.assertComplaint();
            assertThat(refused.errors()).contains("Port " + taken.getLocalPort() + " is taken");
            assertNothingRuns(elsewhere);
        }
    }

    @Test
    void of_a_home_that_a_newer_program_wrote_leaves_it_alone(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("format"), "999\n");
        var elsewhere = new Checkout(home, RunningDateline.freePort());

        var refused = elsewhere.dateline("up", "-d");

        assertThat(refused.status()).isEqualTo(1);
        refused.assertComplaint();
        assertThat(refused.errors()).contains("newer Dateline");
        assertNothingRuns(elsewhere);
    }

    private static void assertNothingRuns(Checkout elsewhere) {
        assertThat(elsewhere.dateline("status").status()).isEqualTo(1);
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(elsewhere.home().toString())))
                .isEmpty();
    }
}
