package news.dateline.comment.desk;

import java.time.Instant;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Span;
import news.dateline.comment.comment.Status;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Stub;
import news.dateline.comment.comment.Status.Submitted;
import org.jspecify.annotations.Nullable;

/// Where a comment stood before a decision, without any of its words: a comment that is erased leaves none here.
///
/// @param status as in [Status#word()]
/// @param decision the one that had brought it there
record Before(
        String status,
        @Nullable Instant at,
        @Nullable Reason reason,
        @Nullable UUID decision) {

    /// A [Ruling] whose words are looked up in the comment again.
    record Reason(String rule, int version, String reason, Span.@Nullable Part part, int start, int end) {

        static Reason of(Ruling ruling) {
            var span = ruling.span();
            return span == null
                    ? new Reason(ruling.rule(), ruling.version(), ruling.reason(), null, 0, 0)
                    : new Reason(
                            ruling.rule(), ruling.version(), ruling.reason(), span.part(), span.start(), span.end());
        }

        private Ruling of(Comment comment) {
            return new Ruling(rule, version, reason, part == null ? null : span(part, comment));
        }

        private Span span(Span.Part where, Comment comment) {
            var text = switch (where) {
                case NAME -> comment.author().name();
                case BODY -> comment.body();
            };
            return new Span(where, start, end, text.substring(start, end));
        }
    }

    static Before of(Status status) {
        return switch (status) {
            case Submitted _, Stub _, Deleted _ -> new Before(status.word(), null, null, null);
            case Held held -> new Before(status.word(), held.at(), Reason.of(held.ruling()), null);
            case Published published -> new Before(status.word(), published.at(), null, published.decision());
            case Removed removed ->
                new Before(status.word(), removed.at(), Reason.of(removed.ruling()), removed.decision());
        };
    }

    /// The status as it was, of a comment whose words are the same since.
    Status of(Comment comment) {
        return switch (status) {
            case Status.HELD -> new Held(required(at), required(reason).of(comment));
            case Status.PUBLISHED -> new Published(required(at), decision);
            case Status.REMOVED -> new Removed(required(at), required(reason).of(comment), decision);
            default -> throw new IllegalStateException("nothing was decided of a comment that was " + status);
        };
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a status before a decision lacks a part");
        }
        return part;
    }
}
