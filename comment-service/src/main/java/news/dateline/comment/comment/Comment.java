package news.dateline.comment.comment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Judgement.Judged;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import org.springframework.data.annotation.TypeAlias;

/// What a reader wrote under a story: a value, changed only by the transitions below.
///
/// @param body plain text, never to be read as markup
/// @param submittedAt when it was accepted, in whole milliseconds: the order of the thread
@TypeAlias("comment")
public record Comment(UUID id, Place place, Author author, String body, Instant submittedAt, Status status) {

    public static Comment submit(UUID id, Place place, Author author, String body, Instant now) {
        return new Comment(id, place, author, body, now, new Submitted());
    }

    /// What is told of its acceptance.
    public CommentSubmitted submitted() {
        return new CommentSubmitted(id, place.articleId(), place.articleVersion(), place.parentId(), submittedAt);
    }

    /// Published unless there is a ruling against it; a comment is judged once.
    public Judgement judge(Optional<Ruling> against, Instant now) {
        return switch (status) {
            case Submitted _ -> against.map(ruling -> remove(ruling, now)).orElseGet(() -> publish(now));
            case Published _, Removed _ -> new AlreadyJudged();
        };
    }

    public boolean isPublished() {
        return status instanceof Published;
    }

    private Judgement publish(Instant now) {
        var event = new CommentPublished(
                id,
                place.articleId(),
                place.articleVersion(),
                place.parentId(),
                place.depth(),
                author.name(),
                body,
                submittedAt,
                now);
        return new Judged(as(new Published(now)), event);
    }

    private Judgement remove(Ruling ruling, Instant now) {
        var event = new CommentRemoved(id, place.articleId(), ruling.rule(), false, now);
        return new Judged(as(new Removed(now, ruling)), event);
    }

    private Comment as(Status next) {
        return new Comment(id, place, author, body, submittedAt, next);
    }
}
