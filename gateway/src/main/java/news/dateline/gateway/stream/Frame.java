package news.dateline.gateway.stream;

import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// What one event says on streams.
///
/// @param lane where it was read
/// @param offset its place there
/// @param event id of the event it tells of
/// @param sequence its place among the events of the same thing
/// @param time when what it tells of happened, in milliseconds since 1970
/// @param content all lines but the `id:`; nobody changes them
record Frame(
        TopicPartition lane,
        long offset,
        UUID event,
        long sequence,
        long time,
        Kind kind,
        About about,
        byte[] content) {

    enum Kind {
        ALERT,
        UPDATED,
        WITHDRAWN,
        COMMENT,
        COMMENT_REMOVED;

        /// The `event:` on the stream.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Of what it tells.
    ///
    /// @param comment if it is about one
    /// @param section of an alert
    record About(
            UUID article, @Nullable UUID comment, @Nullable String section) {

        static About story(UUID article) {
            return new About(article, null, null);
        }
    }

    UUID article() {
        return about.article();
    }

    @Nullable UUID comment() {
        return about.comment();
    }

    @Nullable String section() {
        return about.section();
    }

    boolean isAbout(UUID comment) {
        return comment.equals(about.comment());
    }
}
