package news.dateline.comment.submission;

import static news.dateline.comment.CommentProblem.IDEMPOTENCY_KEY_REUSED;
import static news.dateline.comment.CommentProblem.NO_SUCH_PARENT;
import static news.dateline.comment.CommentProblem.THREAD_CLOSED;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Author.Nobody;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Place;
import news.dateline.comment.flood.Flood;
import news.dateline.comment.flood.Flood.Outcome.LetIn;
import news.dateline.comment.flood.Flood.Outcome.TooMany;
import news.dateline.comment.stories.Standing.Closed;
import news.dateline.comment.stories.Standing.Gone;
import news.dateline.comment.stories.Standing.Open;
import news.dateline.comment.stories.Stories;
import news.dateline.comment.stories.StoryCopy;
import news.dateline.comment.submission.Reservations.Reservation;
import news.dateline.comment.submission.Submission.Accepted;
import news.dateline.comment.submission.Submission.Refused;
import news.dateline.comment.submission.Submission.TooFast;
import news.dateline.comment.thread.GuestKeys;
import news.dateline.messaging.Ids;
import news.dateline.web.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accepts a comment. Once answered it is stored with the event that tells of it; Kafka need not be there.
@Component
class Submitting {

    /// Within it the same text of the same writer in the same place is the same comment: a form sent twice.
    private static final Duration SAME_TEXT = Duration.ofMinutes(10);

    /// For as long a client may repeat a request under the same key.
    private static final Duration SAME_KEY = Duration.ofHours(24);

    private final Stories stories;
    private final Comments comments;
    private final Reservations reservations;
    private final GuestKeys guestKeys;
    private final Flood flood;
    private final Clock clock;

    Submitting(
            Stories stories,
            Comments comments,
            Reservations reservations,
            GuestKeys guestKeys,
            Flood flood,
            Clock clock) {
        this.stories = stories;
        this.comments = comments;
        this.reservations = reservations;
        this.guestKeys = guestKeys;
        this.flood = flood;
        this.clock = clock;
    }

    /// A repeat is answered with the comment it repeats, even when the story has gone since.
    ///
    /// @param from where it comes from
    Submission submit(Entry entry, @Nullable IdempotencyKey key, Network from) {
        var earlier = key == null ? Optional.<Reservation>empty() : reservations.find(entry.reservation(key));
        if (earlier.isPresent() && !earlier.get().isFor(entry)) {
            return new Refused(IDEMPOTENCY_KEY_REUSED);
        }
        return earlier.flatMap(reservation -> comments.find(reservation.commentId()))
                .map(this::accepted)
                .orElseGet(() -> first(entry, key, from));
    }

    private Submission first(Entry entry, @Nullable IdempotencyKey key, Network from) {
        return switch (stories.standing(entry.articleId())) {
            case Gone(var why) -> new Refused(why);
            case Closed _ -> new Refused(THREAD_CLOSED);
            case Open(var story) ->
                place(entry, story)
                        .map(place -> counted(entry, place, story.section(), key, from))
                        .orElseGet(() -> new Refused(NO_SUCH_PARENT));
        };
    }

    private Optional<Place> place(Entry entry, StoryCopy story) {
        if (entry.parentId() == null) {
            return Optional.of(Place.answering(entry.articleId(), story.version()));
        }
        return comments.find(entry.parentId())
                .filter(Comment::isPublished)
                .filter(parent -> parent.place().articleId().equals(entry.articleId()))
                .map(parent -> Place.answering(parent, story.version()));
    }

    private Submission counted(Entry entry, Place place, String section, @Nullable IdempotencyKey key, Network from) {
        var writer = entry.author().writer();
        return switch (flood.take(writer, from)) {
            case TooMany(var pause) -> new TooFast(pause);
            case LetIn(int fromNetwork) -> {
                var id = Ids.next();
                var reservation = reserve(entry, id, key);
                if (!reservation.commentId().equals(id)) {
                    flood.giveBack(writer, from);
                }
                yield reservation.isFor(entry)
                        ? store(reservation.commentId(), entry, place, section, fromNetwork)
                        : new Refused(IDEMPOTENCY_KEY_REUSED);
            }
        };
    }

    private Submission store(UUID id, Entry entry, Place place, String section, int fromNetwork) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return accepted(
                comments.add(Comment.submit(id, place, section, entry.author(), entry.body(), fromNetwork, now)));
    }

    /// By its text first: two requests that race under one key then agree on its id.
    private Reservation reserve(Entry entry, UUID id, @Nullable IdempotencyKey key) {
        var byText = reservations.reserve(entry.reservation(), id, entry.content(), SAME_TEXT);
        return key == null
                ? byText
                : reservations.reserve(entry.reservation(key), byText.commentId(), entry.content(), SAME_KEY);
    }

    private Submission accepted(Comment comment) {
        return switch (comment.author()) {
            case Member _, Nobody _ -> new Accepted(comment, null);
            case Guest _ -> new Accepted(comment, guestKeys.of(comment.id()));
        };
    }
}
