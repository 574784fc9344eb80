package news.dateline.comment.moderation;

import java.util.Optional;
import news.dateline.comment.comment.Ruling;

/// One reason for which a comment is not shown. A rule is a pure value: the same matter, the same answer.
sealed interface Rule permits ClosedThread, TextRule {

    /// Stable: it is stored with every comment the rule removed.
    String id();

    /// Raised with every change of what the rule catches.
    int version();

    /// One sentence that tells the writer what to change.
    String reason();

    Optional<Ruling> judge(Matter matter);
}
