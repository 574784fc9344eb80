package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import news.dateline.events.AlertDeliveryRequested;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.gateway.feed.Heard;
import news.dateline.messaging.cloudevents.Received;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is written on a stream, as the HTML standard's `text/event-stream` has it.
final class Frames {

    private static final int SOONEST_RETURN_MILLIS = 1_000;
    private static final int LATEST_RETURN_MILLIS = 5_000;

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    /// @return empty: no reader has to know
    Optional<Frame> of(Heard heard, Received<?> received) {
        return switch (received.event()) {
            case AlertRaised alert -> Optional.of(of(heard, received, alert));
            case ArticleUpdated story -> Optional.of(of(heard, received, story));
            case ArticleWithdrawn story -> Optional.of(of(heard, received, story));
            case CommentPublished comment -> Optional.of(of(heard, received, comment));
            case CommentRemoved comment when comment.wasPublished() -> Optional.of(of(heard, received, comment));
            case AlertDeliveryRequested _, ArticlePublished _, CommentRemoved _, CommentSubmitted _ -> Optional.empty();
        };
    }

    private Frame of(Heard heard, Received<?> received, AlertRaised alert) {
        var data = new Alert(
                alert.alertId(),
                alert.generation(),
                alert.kind() == null ? null : word(alert.kind()),
                alert.articleId(),
                alert.headline(),
                alert.text(),
                alert.section(),
                alert.urgency(),
                alert.url(),
                alert.raisedAt());
        var about = new Frame.About(alert.articleId(), alert.alertId(), alert.section());
        var kind = alert.kind() == AlertRaised.Kind.RECALL ? Frame.Kind.RECALLED_ALERT : Frame.Kind.ALERT;
        return frame(heard, received, kind, about, data);
    }

    private Frame of(Heard heard, Received<?> received, ArticleUpdated story) {
        var data = new Updated(
                story.articleId(),
                story.version(),
                story.headline(),
                story.standfirst(),
                story.url(),
                story.updatedAt(),
                word(story.change()),
                story.note());
        return frame(heard, received, Frame.Kind.UPDATED, Frame.About.story(story.articleId()), data);
    }

    private Frame of(Heard heard, Received<?> received, ArticleWithdrawn story) {
        var data = new Withdrawn(story.articleId(), story.reason(), story.withdrawnAt());
        return frame(heard, received, Frame.Kind.WITHDRAWN, Frame.About.story(story.articleId()), data);
    }

    private Frame of(Heard heard, Received<?> received, CommentPublished comment) {
        var data = new Comment(
                comment.commentId(),
                comment.articleId(),
                comment.articleVersion(),
                comment.parentId(),
                comment.depth(),
                comment.author(),
                comment.body(),
                comment.submittedAt(),
                comment.publishedAt());
        var about = new Frame.About(comment.articleId(), comment.commentId(), null);
        return frame(heard, received, Frame.Kind.COMMENT, about, data);
    }

    private Frame of(Heard heard, Received<?> received, CommentRemoved comment) {
        var data = new Removed(comment.commentId(), comment.articleId(), comment.removedAt());
        var about = new Frame.About(comment.articleId(), comment.commentId(), null);
        return frame(heard, received, Frame.Kind.COMMENT_REMOVED, about, data);
    }

    private Frame frame(Heard heard, Received<?> received, Frame.Kind kind, Frame.About about, Object data) {
        var content = "event: %s\ndata: %s\n\n".formatted(kind.word(), json.writeValueAsString(data));
        return new Frame(
                heard.partition(),
                heard.offset(),
                received.id(),
                received.sequence(),
                received.time().toEpochMilli(),
                kind,
                about,
                content.getBytes(UTF_8));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Encoded encoded(Place place, byte[] content) {
        var all = new ByteArrayOutputStream(content.length + 64);
        all.writeBytes(("id: " + place + "\n").getBytes(UTF_8));
        all.writeBytes(content);
        return new Encoded(all.toByteArray());
    }

    /// Shows both ends, and whatever is in between, that the connection lives; and a browser keeps the place without
    /// being told of an event, so that a quiet reader is not sent to read everything again.
    static Encoded heartBeat(Place place) {
        return encoded(place, ":\n\n".getBytes(UTF_8));
    }

    /// Tells where the stream stands before the first event: a browser resumes from there after a cut, and a page that
    /// closes the stream itself knows what to ask for when it opens the next one.
    static Encoded welcome(Place place) {
        return encoded(place, "event: welcome\ndata: {}\n\n".getBytes(UTF_8));
    }

    static Encoded welcomeBack() {
        return new Encoded(": welcome back\n\n".getBytes(UTF_8));
    }

    /// Says that something may have been missed: whoever reads this looks at the site again.
    static Encoded reset(Place place) {
        return encoded(place, "event: reset\ndata: {}\n\n".getBytes(UTF_8));
    }

    /// Readers of a gateway that stops come back spread over a few seconds, not all at once.
    static Encoded farewell() {
        return new Encoded("retry: %d\n\n"
                .formatted(ThreadLocalRandom.current().nextInt(SOONEST_RETURN_MILLIS, LATEST_RETURN_MILLIS))
                .getBytes(UTF_8));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Alert(
            UUID id,
            int generation,
            @Nullable String kind,
            UUID articleId,
            String headline,
            String text,
            String section,
            int urgency,
            String url,
            Instant raisedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Updated(
            UUID articleId,
            long version,
            String headline,
            @Nullable String standfirst,
            String url,
            Instant updatedAt,
            String change,
            String note) {}

    private record Withdrawn(UUID articleId, String reason, Instant withdrawnAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Comment(
            UUID id,
            UUID articleId,
            long articleVersion,
            @Nullable UUID parentId,
            int depth,
            String author,
            String body,
            Instant submittedAt,
            Instant publishedAt) {}

    private record Removed(UUID id, UUID articleId, Instant removedAt) {}
}
