package news.dateline.supervisor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.RunReport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ABackupTest {

    @TempDir
    Path temporary;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T18:00:00Z"), ZoneOffset.UTC);
    private final PrintStream out = new PrintStream(new ByteArrayOutputStream());
    private Path home;
    private Path file;
    private HttpServer local;
    private int answer = 204;

    @BeforeEach
    void runSomething() throws IOException {
        home = temporary.resolve("home");
        file = temporary.resolve("monday.backup");
        Home.open(home).close();
        Files.writeString(home.resolve("secrets.properties"), "gateway-client-secret=s\n");
        write(home.resolve("data/local/store/dateline.store"), "changes meanwhile");
        local = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        local.createContext("/actuator/snapshot", exchange -> {
            write(home.resolve("data/local/snapshot/store/dateline.store"), "as it was");
            write(home.resolve("data/local/snapshot/kafka/topic-0/0.log"), "records");
            var line = answer == 204 ? "" : "the disk is full";
            exchange.sendResponseHeaders(answer, line.isEmpty() ? -1 : line.length());
            exchange.getResponseBody().write(line.getBytes());
            exchange.close();
        });
        local.start();
        var self = Live.of(ProcessHandle.current());
        RunReport.file(home)
                .write(Map.of(
                        "supervisor.pid", String.valueOf(self.pid()),
                        "supervisor.started", self.began().toString(),
                        "local.management-port",
                                String.valueOf(local.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        local.stop(0);
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void backUp() throws InterruptedException {
        assertThat(new Backup(home, out).run(file)).isZero();
    }

    private int restore(Path where, boolean replace) {
        return new Restore(where, out, clock).run(file, replace);
    }

    private static void refused(String why, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .withMessageContaining(why)
                .withMessageNotContaining("\n");
    }

    @Test
    void brings_everything_to_another_machine() throws Exception {
        backUp();
        var other = temporary.resolve("other");
        restore(other, false);

        assertThat(other.resolve("data/local/store/dateline.store")).hasContent("as it was");
        assertThat(other.resolve("data/local/kafka/topic-0/0.log")).hasContent("records");
        assertThat(other.resolve("secrets.properties")).hasContent("gateway-client-secret=s");
        assertThat(other.resolve("restoring")).doesNotExist();
        Home.open(other).close();
    }

    @Test
    void is_its_owners_alone_and_leaves_no_copy_behind() throws Exception {
        backUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(home.resolve("data/local/snapshot")).doesNotExist();
    }

    @Test
    void replaces_what_is_there_only_when_told_and_puts_it_aside() throws Exception {
        backUp();
        refused("--replace", () -> restore(home, false));
        assertThat(home.resolve("data/local/store/dateline.store")).hasContent("changes meanwhile");

        restore(home, true);
        assertThat(home.resolve("data/local/store/dateline.store")).hasContent("as it was");
        assertThat(home.resolve("replaced-20261124T180000Z/data/local/store/dateline.store"))
                .hasContent("changes meanwhile");
        Home.open(home).close();
    }

    @Test
    void is_not_brought_back_while_the_system_runs() throws Exception {
        backUp();
        try (var _ = Home.open(home)) {
            refused("already runs", () -> restore(home, true));
        }
    }

    @Test
    void that_was_cut_or_changed_is_refused_and_changes_nothing() throws Exception {
        backUp();
        var whole = Files.readAllBytes(file);
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(whole.length / 2);
        }
        refused("is not a backup, or a damaged one", () -> restore(home, true));

        whole[whole.length / 3] ^= 1;
        Files.write(file, whole);
        refused("is not a backup, or a damaged one", () -> restore(home, true));
        assertThat(home.resolve("data/local/store/dateline.store")).hasContent("changes meanwhile");
        Home.open(home).close();
    }

    @Test
    void takes_no_other_files_place() throws Exception {
        Files.writeString(file, "thesis");
        refused("is there already", () -> new Backup(home, out).run(file));
        refused("is not a backup", () -> restore(home, true));
        assertThat(file).hasContent("thesis");
    }

    @Test
    void that_cannot_be_made_says_why() {
        answer = 500;
        refused("No backup was made: the disk is full", () -> new Backup(home, out).run(file));
        assertThat(file).doesNotExist();
    }

    @Test
    void of_a_stopped_system_is_a_copy_of_its_folder() {
        RunReport.file(home).delete();
        refused("is not running", () -> new Backup(home, out).run(file));
    }

    @Test
    void half_brought_back_is_no_home_to_start() throws Exception {
        backUp();
        Files.delete(home.resolve("format"));
        refused("no format stamp", () -> Home.open(home).close());
        restore(home, true);
        Home.open(home).close();
    }
}
