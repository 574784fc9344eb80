package news.dateline.comment.writing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.likes.Likes;
import news.dateline.comment.reports.Reports;
import news.dateline.messaging.outbox.StaleRevision;
import org.springframework.stereotype.Component;

/// Takes the words of a comment, and whose they were, out of the store. What was answered leaves a stub.
///
/// What lies beside the comment goes first: whatever a crash cuts short is begun anew by asking again.
@Component
public class Erasing {

    /// Somebody may decide on the comment at the same moment, and again.
    private static final int TRIES = 5;

    private final Comments comments;
    private final Edits edits;
    private final Likes likes;
    private final Reports reports;
    private final Clock clock;

    Erasing(Comments comments, Edits edits, Likes likes, Reports reports, Clock clock) {
        this.comments = comments;
        this.edits = edits;
        this.likes = likes;
        this.reports = reports;
        this.clock = clock;
    }

    /// @param forgotten whether nothing may lead to its writer any more, not even moderation's name for them
    public void erase(UUID id, boolean forgotten) {
        edits.removeAllOf(id);
        likes.removeAllOn(id);
        reports.removeAllOn(id);
        for (int tries = 1; ; tries++) {
            try {
                eraseWords(id, forgotten);
                return;
            } catch (StaleRevision changed) {
                if (tries == TRIES) {
                    throw changed;
                }
            }
        }
    }

    private void eraseWords(UUID id, boolean forgotten) {
        comments.decide(id).ifPresent(current -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var answered = comments.isAnswered(current.comment());
            current.save(current.comment().erase(answered, forgotten, now));
        });
    }
}
