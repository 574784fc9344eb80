package news.dateline.supervisor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void tells_a_step_once_it_is_done_and_how_long_it_took() {
        try (var console = console(false)) {
            console.begin("local");
            now = now.plusMillis(3_140);
            assertThat(screen.toString()).isEmpty();
            console.done("local");
            assertThat(screen.toString()).isEqualTo("  ✓ local                  3.1 s\n");
        }
    }

    @Test
    void shows_what_is_under_way_on_a_terminal() {
        try (var console = console(true)) {
            console.begin("site");
            console.begin("gateway");
            now = now.plusMillis(1_500);
            await().until(() -> screen.toString().contains("\r\u001b[K  … site and 1 more        1.5 s"));
            console.drop("site");
            await().until(() -> screen.toString().contains("\r\u001b[K  … gateway                1.5 s"));
        }
    }

    @Test
    void keeps_lines_in_the_log_and_secrets_out_of_it() {
        try (var console = console(false)) {
            console.line("  site is back after 2.0 s");
            console.show("editor edda t0p-secret");
        }
        assertThat(screen.toString()).contains("site is back", "t0p-secret");
        assertThat(log.toString()).isEqualTo("2026-11-24T12:00:00Z site is back after 2.0 s\n");
    }

    private Console console(boolean live) {
        return new Console(new PrintStream(screen, true), new PrintStream(log, true), live, () -> now);
    }
}
