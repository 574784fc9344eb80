package news.dateline.comment.comment;

import news.dateline.events.CommentEvent;

/// What judging a comment came to.
public sealed interface Judgement {

    /// What the comment became, and what is told of it.
    record Judged(Comment comment, CommentEvent event) implements Judgement {}

    /// It waits for a person. Nothing is told: for readers nothing has changed.
    record Held(Comment comment) implements Judgement {}

    /// It had been judged before; nothing changes and nothing is told.
    record AlreadyJudged() implements Judgement {}
}
