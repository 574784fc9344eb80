package news.dateline.notification.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// What alerts need to know of a story besides the event that asks for one.
///
/// @param told what an alert to it says; null once it is withdrawn, and of a copy that is older than this
@TypeAlias("story")
public record StoryCopy(Stage stage, long version, @Nullable Told told) {

    enum Stage {
        PUBLISHED,
        WITHDRAWN
    }

    /// @param url path on the public site
    public record Told(long version, String headline, String section, List<String> tags, int urgency, String url) {}
}
