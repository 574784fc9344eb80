package news.dateline.gateway.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a stream carries.
sealed interface Channel {

    boolean covers(Frame frame);

    /// Alerts.
    ///
    /// @param section only of this one; null: all
    record Alerts(@Nullable String section) implements Channel {

        @Override
        public boolean covers(Frame frame) {
            return frame.kind().isAlert() && (section == null || section.equals(frame.section()));
        }
    }

    /// One story's changes and comments, and all alerts: a page opens one stream.
    record Story(UUID article) implements Channel {

        @Override
        public boolean covers(Frame frame) {
            return frame.kind().isAlert() || article.equals(frame.article());
        }
    }
}
