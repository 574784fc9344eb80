package news.dateline.tools.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.verify.Finding.Effect;
import news.dateline.tools.withdrawal.WithdrawnCommand;

/// `verify`: says whether anything is lost or has happened twice. A system at work is never quite still: only what is
/// found again and again for a while counts.
public final class VerifyCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_SHOWN = 50;

    private VerifyCommand() {}

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        if (words.size() == 2 && words.getFirst().equals("withdrawn")) {
            return WithdrawnCommand.run(system, words.getLast());
        }
        if (!words.isEmpty()) {
            throw Complaint.misused("verify takes no words, or: verify withdrawn ID");
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
                verdict = verdict.confirmedBy(Verification.of(facts, clock.instant()));
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
        verdict.findings().stream().limit(MOST_SHOWN).forEach(finding -> System.out.println("✗ " + word(finding)));
        if (verdict.findings().size() > MOST_SHOWN) {
            System.out.println("  … and " + (verdict.findings().size() - MOST_SHOWN) + " more");
        }
        System.out.printf(
                "lost=%d duplicated_effects=%d count_drift=%d%n",
                verdict.count(Effect.LOST), verdict.count(Effect.DUPLICATED), facts.countDrift());
    }

    private static String word(Finding finding) {
        return switch (finding.effect()) {
                    case LOST -> "lost: ";
                    case DUPLICATED -> "duplicated: ";
                }
                + finding.what();
    }
}
