package news.dateline.article.ninjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A news object of IPTC ninjs 3.1, as far as stories and their pictures have something to say in it. Names and
/// meanings are the standard's.
///
/// @param name in the list of what belongs to another; absent from a story
/// @param rel how it belongs to it
/// @param urgency 1 (most urgent) to 9
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NewsItem(
        @Nullable String name,
        @Nullable String rel,
        String uri,
        @Nullable Standard standard,
        String type,
        String representationType,
        @Nullable String version,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated,
        @Nullable Instant contentCreated,
        String pubStatus,
        @Nullable Integer urgency,
        @Nullable String copyrightHolder,
        @Nullable String edNote,
        @Nullable String language,
        List<Text> headlines,
        List<Text> descriptions,
        List<Body> bodies,
        List<Person> people,
        List<Source> infoSources,
        List<Subject> subjects,
        @Nullable String by,
        @Nullable String located,
        @Nullable String slugline,
        List<Rendition> renditions,
        List<NewsItem> associations) {

    record Standard(String name, String version, String schema) {

        static final Standard NINJS =
                new Standard("ninjs", "3.1", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
    }

    record Text(String role, String contentType, String value) {}

    /// @param charCount of the text, without captions; `wordCount` likewise
    record Body(String role, String contentType, int charCount, int wordCount, String value) {}

    record Person(String name, String rel) {}

    record Source(String name, String role) {}

    record Subject(String name, String rel, String literal) {}

    /// @param width in pixels, like `height`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rendition(
            String name,
            String href,
            String contentType,
            @Nullable Integer width,
            @Nullable Integer height) {}
}
