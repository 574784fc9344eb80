package news.dateline.comment.stories;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// What comments need to know of a story.
///
/// @param version what readers see, from 1
/// @param language of the story, as in `de`; absent of one that was heard of long ago, or withdrawn
/// @param headline absent once the story was withdrawn
@TypeAlias("story")
public record StoryCopy(
        Stage stage,
        long version,
        String section,
        @Nullable String language,
        @Nullable String headline,
        @Nullable String url) {

    public enum Stage {
        PUBLISHED,
        WITHDRAWN
    }

    static StoryCopy published(long version, String section, String language, String headline, String url) {
        return new StoryCopy(Stage.PUBLISHED, version, section, language, headline, url);
    }

    static StoryCopy withdrawn(long version, String section) {
        return new StoryCopy(Stage.WITHDRAWN, version, section, null, null, null);
    }

    /// `de` of `de-AT`.
    public @Nullable String mainLanguage() {
        return language == null ? null : language.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
    }

    boolean isPublished() {
        return stage == Stage.PUBLISHED;
    }
}
