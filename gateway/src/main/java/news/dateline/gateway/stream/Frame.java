package news.dateline.gateway.stream;

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
        ALERT("alert"),
        RECALLED_ALERT("alert"),
        UPDATED("updated"),
        WITHDRAWN("withdrawn"),
        COMMENT("comment"),
        COMMENT_REMOVED("comment-removed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The `event:` on the stream.
        String word() {
            return word;
        }

        /// Whether it is for everybody who follows alerts.
        boolean isAlert() {
            return this == ALERT || this == RECALLED_ALERT;
        }

        /// Whether it holds of a story that was taken down.
        boolean takesBack() {
            return this == RECALLED_ALERT || this == WITHDRAWN;
        }
    }

    /// Of what it tells.
    ///
    /// @param part the alert or the comment of which it is one of several words
    /// @param section of an alert
    record About(
            UUID article, @Nullable UUID part, @Nullable String section) {

        static About story(UUID article) {
            return new About(article, null, null);
        }
    }

    UUID article() {
        return about.article();
    }

    @Nullable UUID part() {
        return about.part();
    }

    @Nullable String section() {
        return about.section();
    }

    boolean isAbout(UUID part) {
        return part.equals(about.part());
    }
}
