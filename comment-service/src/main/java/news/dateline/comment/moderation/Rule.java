package news.dateline.comment.moderation;

import java.util.Optional;
import news.dateline.comment.comment.Ruling;

/// One reason for which a comment is not shown at once. A rule is a pure value: the same matter, the same answer.
sealed interface Rule
        permits BannedWriter, ClosedThread, NewWriter, Pace, PreModeration, RepeatedPost, WordLists, TextRule {

    /// Stable: it is stored with every comment the rule objected to.
    String id();

    /// Raised with every change of what the rule catches.
    int version();

    /// One sentence that tells the writer what the rule objects to.
    String reason();

    Optional<Ruling> judge(Matter matter);

    /// A ruling about who wrote it, or where, and not about words.
    default Optional<Ruling> rulingIf(boolean breached) {
        return breached ? Optional.of(new Ruling(id(), version(), reason(), null)) : Optional.empty();
    }
}
