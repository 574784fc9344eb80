package news.dateline.comment.stories;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// What comments need to know of a story.
///
/// @param version what readers see, from 1
/// @param headline absent once the story was withdrawn
@TypeAlias("story")
public record StoryCopy(
        Stage stage, long version, String section, @Nullable String headline) {

    public enum Stage {
        PUBLISHED,
        WITHDRAWN
    }

    static StoryCopy published(long version, String section, String headline) {
        return new StoryCopy(Stage.PUBLISHED, version, section, headline);
    }

    static StoryCopy withdrawn(long version, String section) {
        return new StoryCopy(Stage.WITHDRAWN, version, section, null);
    }

    boolean isPublished() {
        return stage == Stage.PUBLISHED;
    }
}
