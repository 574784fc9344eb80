package news.dateline.comment.comment;

import java.time.Instant;
import java.util.List;
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
import news.dateline.events.CommentEvent;
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

    /// What it becomes, and what is told of it: only what changes for readers is, and that something was rejected.
    public record Moved(Comment comment, List<CommentEvent> events) {}

    /// Takes another place, whatever the rules said.
    public Moved become(Status next, Instant now) {
        var comment = as(next);
        var event = switch (next) {
            case Published published -> isPublished() ? null : comment.published(published);
            case Removed removed -> comment.removed(removed.ruling().rule(), isPublished(), now);
            case Status.Held held ->
                isPublished() ? comment.removed(held.ruling().rule(), true, now) : null;
            case Submitted _ -> throw new IllegalArgumentException("a comment is submitted once: " + id);
        };
        return new Moved(comment, event == null ? List.of() : List.of(event));
    }

    private Judgement publish(Instant now) {
        var published = new Published(now, null);
        return new Judged(as(published), published(published));
    }

    private Judgement remove(Ruling ruling, Instant now) {
        return new Judged(as(new Removed(now, ruling, null)), removed(ruling.rule(), false, now));
    }

    private CommentPublished published(Published published) {
        return new CommentPublished(
                id,
                place.articleId(),
                place.articleVersion(),
                place.parentId(),
                place.depth(),
                author.name(),
                body,
                submittedAt,
                published.at());
    }

    private CommentRemoved removed(String reason, boolean wasPublished, Instant now) {
        return new CommentRemoved(id, place.articleId(), reason, wasPublished, now);
    }

    private Comment as(Status next) {
        return new Comment(id, place, filing, author, body, submittedAt, next);
    }
}
