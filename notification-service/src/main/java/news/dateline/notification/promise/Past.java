package news.dateline.notification.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a reader has heard, and what is held for them, besides the alert in question.
///
/// @param told messages of the last two days; what came in one message counts once, and what puts one right not at all
/// @param held alerts, without those that were taken back since
public record Past(List<Told> told, List<Candidate> held) {

    public static final Past NOTHING = new Past(List.of(), List.of());

    public Past {
        told = List.copyOf(told);
        held = List.copyOf(held);
    }

    /// @param story of the alert that the message was sent for
    public record Told(UUID story, Instant at) {}
}
