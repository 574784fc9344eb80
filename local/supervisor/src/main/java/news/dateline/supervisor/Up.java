package news.dateline.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import news.dateline.supervisor.fleet.Launch;
import news.dateline.supervisor.fleet.Means;
import news.dateline.supervisor.fleet.Probe;
import news.dateline.supervisor.fleet.Programs;
import news.dateline.supervisor.fleet.Surroundings;
import news.dateline.supervisor.home.Build;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.report.Console;
import news.dateline.supervisor.report.RunFile;
import news.dateline.supervisor.report.RunReport;

/// Starts a system and stays with it until a signal ends this process.
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Programs programs;
    private final Clock clock = Clock.systemUTC();

    Up(Settings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
    }

    /// Never returns a system that started: it refuses, or waits for the end.
    ///
    /// @param detach whether to let go of the terminal once everything is ready
    int run(boolean detach) throws InterruptedException, IOException {
        try (var home = Home.open(settings.home());
                var build = Build.use(settings.build());
                var log = log(home);
                var console = Console.here(log, settings.terminal(), clock)) {
            new Leftovers(console).await(RunReport.read(home.folder()));
            var means = means(home, console);
            var system = new RunningSystem(home, programs, means);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(system::end));
            system.start(() -> welcome(means, detach));
            build.clearAwayOthers(clock.instant());
            if (detach) {
                letGo(console, log);
            }
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private Means means(Home home, Console console) {
        return new Means(
                new Launch(settings.java(), settings.build()),
                Surroundings.in(home, settings.port(), programs),
                new Probe(),
                new RunFile(RunReport.file(home.folder())),
                console,
                clock,
                home.path("logs"),
                PATIENCE,
                FIRST_PAUSE);
    }

    private void welcome(Means means, boolean detach) {
        if (programs.hasDoor()) {
            means.console().show(Welcome.to(means.surroundings(), detach));
        }
    }

    /// Of the terminal or pipe this was started from, so that whoever reads its other end sees the end of it.
    private static void letGo(Console console, PrintStream log) {
        console.detach();
        var errors = System.err;
        System.setErr(log);
        errors.close();
    }

    private static PrintStream log(Home home) throws IOException {
        var file = home.path("logs").resolve("supervisor.log");
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling("supervisor.log.1"), REPLACE_EXISTING);
        }
        return new PrintStream(Files.newOutputStream(file), false, UTF_8);
    }
}
