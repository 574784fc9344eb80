package news.dateline.supervisor;

import java.io.IOException;
import java.util.List;
import news.dateline.supervisor.fleet.Programs;
import news.dateline.supervisor.home.Refusal;

/// The door for the script: `up`, `up --detach`, `parts` (broker and store alone, for tests), `down`, `status`. Ends
/// with 0 when it did what was asked, and with 1 and one line when it could not.
public final class Supervisor {

    private Supervisor() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        System.exit(run(List.of(arguments), Programs.system()));
    }

    static int run(List<String> arguments, Programs system) throws InterruptedException, IOException {
        try {
            var settings = Settings.of(System.getenv());
            return switch (String.join(" ", arguments)) {
                case "up" -> new Up(settings, system).run(false);
                case "up --detach" -> new Up(settings, system).run(true);
                case "parts" -> new Up(settings, Programs.parts()).run(true);
                case "down" -> new Down(settings.home(), System.out).run();
                case "status" -> new Status(settings.home(), System.out).run();
                default -> throw new IllegalArgumentException(String.join(" ", arguments));
            };
        } catch (Refusal refusal) {
            System.err.println("✗ " + refusal.getMessage());
            return 1;
        }
    }
}
