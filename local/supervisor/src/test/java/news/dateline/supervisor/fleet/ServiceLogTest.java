package news.dateline.supervisor.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("article-service.log");
    }

    @Test
    void keeps_what_a_process_writes() {
        write(new ServiceLog(file), "one\ntwo\n");
        assertThat(file).hasContent("one\ntwo\n");
    }

    @Test
    void keeps_three_older_ones() throws IOException {
        for (int start = 1; start <= 6; start++) {
            var log = new ServiceLog(file);
            log.rotate();
            write(log, "start " + start);
        }
        assertThat(file).hasContent("start 6");
        assertThat(file.resolveSibling("article-service.log.3")).hasContent("start 3");
        assertThat(folder).isDirectoryNotContaining("glob:**.log.4");
    }

    @Test
    void stays_within_its_bound() throws IOException {
        var log = new ServiceLog(file, 10_000);
        for (int piece = 0; piece < 100; piece++) {
            write(log, "x".repeat(1_000));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.mapToLong(path -> path.toFile().length()).sum()).isLessThan(50_000);
        }
    }

    @Test
    void tells_why_the_process_ended() throws InterruptedException {
        var log = new ServiceLog(file);
        write(log, "starting\nCaused by: java.net.BindException: taken\n\tat y\n");
        assertThat(log.reason()).contains("Caused by: java.net.BindException: taken");
    }

    @Test
    void tells_no_reason_when_there_is_no_log() throws InterruptedException {
        assertThat(new ServiceLog(file).reason()).isEmpty();
    }

    private static void write(ServiceLog log, String text) {
        log.copy(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
