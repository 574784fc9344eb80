package news.dateline.supervisor.report;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Progress, step by step: on a terminal one live line shows what is under way and for how long; elsewhere a step is
/// told once it is done. A line also goes to the supervisor's log. Safe for use by several threads.
public final class Console implements AutoCloseable {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream log;
    private final InstantSource clock;
    private final Map<String, Long> underWay = new LinkedHashMap<>();
    private final @Nullable ScheduledExecutorService ticker;

    /// On this process's own output.
    ///
    /// @param live whether that is a terminal
    public static Console here(PrintStream log, boolean live, InstantSource clock) {
        return new Console(System.out, log, live, clock);
    }

    public Console(PrintStream out, PrintStream log, boolean live, InstantSource clock) {
        this.out = out;
        this.log = log;
        this.clock = clock;
        this.ticker = live
                ? Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("ticker").factory())
                : null;
        if (ticker != null) {
            var _ = ticker.scheduleAtFixedRate(this::refresh, 100, 100, TimeUnit.MILLISECONDS);
        }
    }

    public synchronized void begin(String step) {
        underWay.put(step, clock.millis());
    }

    public synchronized void done(String step) {
        var begun = underWay.remove(step);
        var elapsed = Duration.ofMillis(begun == null ? 0 : clock.millis() - begun);
        line("  ✓ %-22s %s".formatted(step, Durations.seconds(elapsed)));
    }

    /// A step that did not come to its end; somebody else says why.
    public synchronized void drop(String step) {
        underWay.remove(step);
    }

    public synchronized void line(String text) {
        show(text);
        note(text);
    }

    /// For the log only.
    public synchronized void note(String text) {
        log.println(clock.instant() + " " + text.strip());
        log.flush();
    }

    /// For the eye only: what a log must not keep.
    public synchronized void show(String text) {
        erase();
        out.println(text);
        out.flush();
    }

    /// Goes on in the log alone.
    public synchronized void detach() {
        close();
        out.close();
    }

    @Override
    public synchronized void close() {
        if (ticker != null) {
            erase();
            ticker.shutdown();
        }
    }

    private synchronized void refresh() {
        if (underWay.isEmpty()) {
            return;
        }
        var first = underWay.entrySet().iterator().next();
        int others = underWay.size() - 1;
        var name = others == 0 ? first.getKey() : "%s and %d more".formatted(first.getKey(), others);
        var elapsed = Duration.ofMillis(clock.millis() - first.getValue());
        out.print("%s  … %-22s %s".formatted(ERASE_LINE, name, Durations.seconds(elapsed)));
        out.flush();
    }

    private void erase() {
        if (ticker != null && !ticker.isShutdown()) {
            out.print(ERASE_LINE);
        }
    }
}
