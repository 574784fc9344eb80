package news.dateline.notification.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert that a reader has not heard of yet.
///
/// @param wakes whether it may reach a reader who wants to be left alone
/// @param heldSince when it began to be held for this reader; null if it is not
public record Candidate(
        UUID alert,
        UUID story,
        Instant raisedAt,
        boolean wakes,
        @Nullable Instant heldSince) {

    static final Comparator<Candidate> EARLIEST_FIRST =
            Comparator.comparing(Candidate::raisedAt).thenComparing(Candidate::alert);

    boolean isLaterThan(Candidate other) {
        return EARLIEST_FIRST.compare(this, other) > 0;
    }
}
