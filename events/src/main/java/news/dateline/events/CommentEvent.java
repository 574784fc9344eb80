package news.dateline.events;

import java.util.UUID;

/// A reader's comment was accepted, shown or taken away. Never carries an e-mail or network address.
public sealed interface CommentEvent extends Event permits CommentSubmitted, CommentPublished, CommentRemoved {

    UUID commentId();

    UUID articleId();

    @Override
    default UUID subject() {
        return commentId();
    }

    @Override
    default String key() {
        return articleId().toString();
    }
}
