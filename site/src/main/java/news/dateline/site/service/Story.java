package news.dateline.site.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published story as the article service tells it.
///
/// @param body sanitised HTML; absent in lists
/// @param byline who wrote it, in one line
/// @param bylines the same, one by one; none where there is only the line
/// @param url `/{section}/{slug}`
/// @param changes newest first; absent in lists
/// @param picture that it opens with
/// @param figures that its body shows; none in lists
public record Story(
        UUID id,
        long version,
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<Byline> bylines,
        @Nullable Dateline dateline,
        @Nullable String body,
        String section,
        List<String> tags,
        int urgency,
        String language,
        String slug,
        String url,
        Instant updatedAt,
        Instant publishedAt,
        List<Change> changes,
        @Nullable Picture picture,
        List<Picture> figures) {

    public Story {
        tags = tags == null ? List.of() : List.copyOf(tags);
        bylines = bylines == null ? List.of() : List.copyOf(bylines);
        language = Objects.requireNonNullElse(language, "en");
        figures = figures == null ? List.of() : List.copyOf(figures);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /// @param kind update, clarification or correction
    /// @param reason for readers
    public record Change(
            long version, @JsonProperty("class") String kind, String reason, Instant at) {}

    /// @param role what they did, where that is not the writing
    public record Byline(String name, @Nullable String role) {}

    /// @param id of its content
    /// @param url of the largest rendition, from the root of the site
    /// @param renditions narrowest first
    public record Picture(
            String id,
            String mediaType,
            int width,
            int height,
            String url,
            List<Rendition> renditions,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable String caption) {}

    /// @param width in pixels, like `height`
    public record Rendition(int width, int height, String url) {}

    /// @param language of its names, where that is not the story's own
    /// @param text as it opens the story, in the style of the house
    public record Dateline(
            @Nullable String place,
            @Nullable String country,
            @Nullable String agency,
            @Nullable Instant filedAt,
            @Nullable String language,
            @Nullable String text) {}
}
