package news.dateline.tools.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;

/// `verify`: says whether anything is lost or has happened twice. Events under way get a moment to arrive.
public final class VerifyCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_SHOWN = 50;

    private VerifyCommand() {}

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        if (!words.isEmpty()) {
            throw Complaint.misused("verify takes no words.");
        }
        var clock = Clock.systemUTC();
        var until = clock.instant().plus(PATIENCE);
        try (var http = new Http()) {
            var exports = new Exports(system, http);
            var facts = exports.read();
            var verdict = Verification.of(facts, clock.instant());
            while (!verdict.isGood() && clock.instant().isBefore(until)) {
                LockSupport.parkNanos(PAUSE.toNanos());
                facts = exports.read();
                verdict = Verification.of(facts, clock.instant());
            }
            print(facts, verdict);
            return verdict.isGood() ? 0 : Complaint.FAILED;
        }
    }

    private static void print(Facts facts, Verdict verdict) {
        System.out.printf(
                "%d aggregates, %d events in Kafka, %d projections, %d dead letters, %d threads%n",
                facts.aggregates().size(),
                facts.sent().size(),
                facts.projections().size(),
                facts.parked().size(),
                facts.threads().size());
        list("lost", verdict.lost());
        list("duplicated", verdict.duplicated());
        System.out.printf(
                "lost=%d duplicated_effects=%d%n",
                verdict.lost().size(), verdict.duplicated().size());
    }

    private static void list(String what, List<String> findings) {
        findings.stream().limit(MOST_SHOWN).forEach(finding -> System.out.println("✗ " + what + ": " + finding));
        if (findings.size() > MOST_SHOWN) {
            System.out.println("  … and " + (findings.size() - MOST_SHOWN) + " more");
        }
    }
}
