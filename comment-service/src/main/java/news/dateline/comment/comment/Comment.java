package news.dateline.comment.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Judgement.Held;
import news.dateline.comment.comment.Judgement.Judged;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Stub;
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
/// @param editedAt when its writer last changed it
/// @param turn by which readers last came to see it, or ceased to; its thread is counted by that, see [Turns]
@TypeAlias("comment")
public record Comment(
        UUID id,
        Place place,
        @Nullable Filing filing,
        Author author,
        String body,
        Instant submittedAt,
        @Nullable Instant editedAt,
        Status status,
        @Nullable UUID turn) {

    /// @param section of the story
    /// @param lately how many comments came from the same network within the house's pace, this one included
    public static Comment submit(
            UUID id, Place place, @Nullable String section, Author author, String body, int lately, Instant now) {
        var filing = new Filing(section, author.writer(), lately);
        return new Comment(id, place, filing, author, body, now, null, new Submitted(), null);
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
            case Status.Held _, Published _, Removed _, Stub _, Deleted _ -> new AlreadyJudged();
        };
    }

    /// Moderation's name for its writer; empty once they asked to be forgotten.
    public String writer() {
        return filing == null ? author.writer() : filing.writer();
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
            case Submitted _, Stub _, Deleted _ ->
                throw new IllegalArgumentException("nobody decides that %s is %s".formatted(id, next.word()));
        };
        return new Moved(comment, event == null ? List.of() : List.of(event));
    }

    /// As long as nobody took it down, its writer may say it differently.
    public boolean isEditable() {
        return switch (status) {
            case Submitted _, Status.Held _, Published _ -> true;
            case Removed _, Stub _, Deleted _ -> false;
        };
    }

    /// Says something else, and is judged by that: readers who see it see the new words, or none.
    ///
    /// @param judging what the rules say of it
    public Moved edit(String words, Function<Comment, Verdict> judging, Instant now) {
        var edited = new Comment(id, place, filing, author, words, submittedAt, now, status, turn);
        if (!isEditable()) {
            throw new IllegalStateException("a comment that is %s is not changed: %s".formatted(status.word(), id));
        }
        if (status instanceof Submitted) { // it will be judged, by what it says then
            return new Moved(edited, List.of());
        }
        return switch (judging.apply(edited)) {
            // Readers object, and no rule can say that they are content.
            case Publish()
            when status instanceof Status.Held held && held.ruling().isReaders() -> new Moved(edited, List.of());
            case Publish() -> {
                var published = new Published(status instanceof Published seen ? seen.at() : now, null);
                yield new Moved(edited.as(published), List.of(edited.published(published)));
            }
            case Hold(var ruling) -> edited.become(new Status.Held(now, ruling), now);
            case Reject(var ruling) -> edited.become(new Removed(now, ruling, null), now);
        };
    }

    /// Without a word, and nobody's. What was told before stays true.
    ///
    /// @param answered whether it has to keep its place in the thread
    /// @param forgotten whether moderation forgets its writer as well
    public Moved erase(boolean answered, boolean forgotten, Instant now) {
        var next = switch (status) {
            case Published _ -> answered ? new Stub(now) : new Deleted(now);
            case Submitted _, Status.Held _, Removed _ -> new Deleted(now);
            case Stub _, Deleted _ -> status;
        };
        var left = filing == null || !forgotten ? filing : filing.forgotten();
        var erased = new Comment(id, place, left, new Author.Nobody(), "", submittedAt, null, next, turn);
        return new Moved(erased, isEditable() ? List.of(removed(Status.DELETED, isPublished(), now)) : List.of());
    }

    Comment turned(UUID by) {
        return new Comment(id, place, filing, author, body, submittedAt, editedAt, status, by);
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
        return new Comment(id, place, filing, author, body, submittedAt, editedAt, next, turn);
    }
}
