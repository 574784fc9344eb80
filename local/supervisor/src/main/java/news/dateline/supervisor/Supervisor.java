package news.dateline.supervisor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import news.dateline.supervisor.backup.Backup;
import news.dateline.supervisor.backup.Restore;
import news.dateline.supervisor.fleet.Programs;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Console;

/// The door for the script: `up`, `up --detach`, `parts` (broker and store alone, for tests), `down`, `status`,
/// `restart SERVICE`, `backup FILE`, `restore FILE [--replace]`. Ends with 0 when it did what was asked, and with 1 and
/// one line when it
/// could not.
public final class Supervisor {

    private Supervisor() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        System.exit(run(List.of(arguments), Programs.system()));
    }

    static int run(List<String> arguments, Programs system) throws InterruptedException, IOException {
        try {
            var settings = Settings.of(System.getenv());
            return switch (arguments.getFirst()) {
                case "backup" -> new Backup(settings.home(), System.out).run(file(arguments));
                case "restore" ->
                    new Restore(settings.home(), System.out, Clock.systemUTC())
                            .run(file(arguments), arguments.contains("--replace"));
                case "restart" -> new Restart(settings.home(), console(settings)).run(arguments.get(1));
                default -> steer(settings, arguments, system);
            };
        } catch (Refusal refusal) {
            System.err.println("✗ " + refusal.getMessage());
            return 1;
        }
    }

    private static Console console(Settings settings) {
        return Console.here(new PrintStream(PrintStream.nullOutputStream()), settings.terminal(), Clock.systemUTC());
    }

    private static Path file(List<String> arguments) {
        return Path.of(arguments.get(1)).toAbsolutePath().normalize();
    }

    private static int steer(Settings settings, List<String> arguments, Programs system)
            throws InterruptedException, IOException {
        return switch (String.join(" ", arguments)) {
            case "up" -> new Up(settings, system.scaled(settings.scale())).run(false);
            case "up --detach" -> new Up(settings, system.scaled(settings.scale())).run(true);
            case "parts" -> new Up(settings, Programs.partsAlone()).run(true);
            case "down" -> new Down(settings.home(), System.out).run();
            case "status" -> new Status(settings.home(), System.out).run();
            default -> throw new IllegalArgumentException(String.join(" ", arguments));
        };
    }
}
