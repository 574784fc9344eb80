package news.dateline.comment.stories;

import news.dateline.comment.CommentProblem;

/// Whether a story takes comments.
public sealed interface Standing {

    record Open(StoryCopy story) implements Standing {}

    record Closed(CommentProblem why) implements Standing {}
}
