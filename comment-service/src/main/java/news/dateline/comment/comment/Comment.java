package news.dateline.comment.comment;

import java.time.Instant;
import java.util.UUID;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Judgement.Held;
import news.dateline.comment.comment.Judgement.Judged;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.comment.Verdict.Hold;
import news.dateline.comment.comment.Verdict.Publish;
import news.dateline.comment.comment.Verdict.Reject;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// What a reader wrote under a story: a value, changed only by the transitions below.
///
/// @param filing absent from comments older than moderation's questions
/// @param body plain text, never to be read as markup
/// @param submittedAt when it was accepted, in whole milliseconds: the order of the thread
@TypeAlias("comment")
public record Comment(
        UUID id, Place place, @Nullable Filing filing, Author author, String body, Instant submittedAt, Status status) {

    /// @param section of the story
    /// @param lately how many comments came from the same network within the house's pace, this one included
    public static Comment submit(
            UUID id, Place place, @Nullable String section, Author author, String body, int lately, Instant now) {
        var filing = new Filing(section, author.writer(), lately);
        return new Comment(id, place, filing, author, body, now, new Submitted());
    }

    /// What is told of its acceptance.
    public CommentSubmitted submitted() {
        return new CommentSubmitted(id, place.articleId(), place.articleVersion(), place.parentId(), submittedAt);
    }

    /// A comment is judged by the rules once.
    public Judgement judge(Verdict verdict, Instant now) {
        return switch (status) {
            case Submitted _ ->
                switch (verdict) {
                    case Publish() -> publish(now);
                    case Hold(var ruling) -> new Held(as(new Status.Held(now, ruling)));
                    case Reject(var ruling) -> remove(ruling, now);
                };
            case Status.Held _, Published _, Removed _ -> new AlreadyJudged();
        };
    }

    /// The section it was written in, as far as that is known.
    public @Nullable String section() {
        return filing == null ? null : filing.section();
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
        return new Comment(id, place, filing, author, body, submittedAt, next);
    }
}
