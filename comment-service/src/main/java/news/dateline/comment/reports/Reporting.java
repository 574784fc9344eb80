package news.dateline.comment.reports;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Takes a report; enough of them and the comment waits for a person. What a moderator published stays: they have
/// seen it.
@Component
@EnableConfigurationProperties(ReportSettings.class)
class Reporting {

    private final Comments comments;
    private final Reports reports;
    private final ReportSettings settings;
    private final Clock clock;

    Reporting(Comments comments, Reports reports, ReportSettings settings, Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param reader see [Reports.Report#reader()]
    void report(UUID comment, String reader, String reason, @Nullable String text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (reports.add(comment, reader, now, reason, text) >= settings.holding()) {
            comments.decide(comment)
                    .filter(current ->
                            current.comment().status() instanceof Published published && published.decision() == null)
                    // Where somebody does something about it at this moment, the next report looks again.
                    .ifPresent(current -> current.moves(new Held(now, Ruling.ofReaders()), now));
        }
    }
}
