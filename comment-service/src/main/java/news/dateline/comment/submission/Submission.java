package news.dateline.comment.submission;

import java.time.Duration;
import news.dateline.comment.CommentProblem;
import news.dateline.comment.comment.Comment;
import org.jspecify.annotations.Nullable;

/// What became of an entry.
sealed interface Submission {

    /// Stored, now or before.
    ///
    /// @param key opens the comment to a guest
    record Accepted(Comment comment, @Nullable String key) implements Submission {}

    /// @param pause until the next comment is taken
    record TooFast(Duration pause) implements Submission {}

    record Refused(CommentProblem reason) implements Submission {}
}
