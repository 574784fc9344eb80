package news.dateline.tools.verify;

import java.time.Instant;
import java.util.List;

/// Compares what the stores say with what lies in Kafka and with what the readers of the topics made of it.
final class Verification {

    private static final List<Check> CHECKS = List.of(
            new EventsLieInKafka(),
            new NothingHappensTwice(),
            new CopiesKeepUp(),
            new DirectivesHaveAlerts(),
            new CommentsAreJudged(),
            new ThreadsCountRight());

    private Verification() {}

    static Verdict of(Facts facts, Instant now) {
        return new Verdict(CHECKS.stream()
                .flatMap(check -> check.findings(facts, now))
                .distinct()
                .toList());
    }
}
