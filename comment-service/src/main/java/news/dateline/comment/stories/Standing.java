package news.dateline.comment.stories;

import news.dateline.comment.CommentProblem;

/// Whether a story takes comments, and whether its thread can be read.
public sealed interface Standing {

    /// It takes comments.
    record Open(StoryCopy story) implements Standing {}

    /// A moderator closed its thread, which can still be read.
    record Closed(StoryCopy story) implements Standing {}

    /// There is no such story, or it was taken down and its thread with it.
    record Gone(CommentProblem why) implements Standing {}
}
