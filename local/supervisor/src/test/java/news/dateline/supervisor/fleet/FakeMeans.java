package news.dateline.supervisor.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.report.Console;
import news.dateline.supervisor.report.RunFile;
import news.dateline.supervisor.report.RunReport;

/// Real means with short pauses.
final class FakeMeans {

    private FakeMeans() {}

    static Means of(Home home, Path build, Programs programs, OutputStream screen) throws IOException {
        var screenAndLog = new PrintStream(screen, true);
        return new Means(
                new Launch(Path.of(System.getProperty("java.home"), "bin", "java"), build),
                Surroundings.in(home, freePort(), programs),
                new Probe(),
                new RunFile(RunReport.file(home.folder())),
                new Console(screenAndLog, screenAndLog, false, Clock.systemUTC()),
                Clock.systemUTC(),
                home.path("logs"),
                Duration.ofSeconds(60),
                Duration.ofMillis(10));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
