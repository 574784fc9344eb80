package news.dateline.tools;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import news.dateline.tools.deadletters.DeadLettersCommand;
import news.dateline.tools.demo.DemoCommand;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.search.SearchCommand;
import news.dateline.tools.seed.SeedCommand;
import news.dateline.tools.token.TokenCommand;
import news.dateline.tools.user.UserCommand;
import news.dateline.tools.verify.VerifyCommand;
import org.apache.kafka.common.KafkaException;

/// `./dateline token|user|seed|demo|verify|dead-letters|search`, against the system whose home is `DATELINE_HOME`.
public final class Dateline {

    private Dateline() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            if (arguments.length == 0) {
                throw Complaint.misused("Which command? token, user, seed, demo, verify, dead-letters or search.");
            }
            System.exit(run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        } catch (Complaint complaint) {
            System.err.println("✗ " + complaint.getMessage());
            System.exit(complaint.status());
        } catch (IOException | KafkaException unreachable) {
            System.err.println(
                    "✗ The system did not answer (" + unreachable.getMessage() + "). ./dateline status says more.");
            System.exit(Complaint.FAILED);
        }
    }

    private static int run(String command, List<String> words) throws IOException, InterruptedException {
        var system = RunningSystem.read(System.getenv());
        return switch (command) {
            case "token" -> TokenCommand.run(system, words);
            case "user" -> UserCommand.run(system, words);
            case "seed" -> SeedCommand.run(system, words);
            case "demo" -> DemoCommand.run(system, words);
            case "verify" -> VerifyCommand.run(system, words);
            case "dead-letters" -> DeadLettersCommand.run(system, words);
            case "search" -> SearchCommand.run(system, words);
            default -> throw Complaint.misused("There is no command '" + command + "'.");
        };
    }
}
