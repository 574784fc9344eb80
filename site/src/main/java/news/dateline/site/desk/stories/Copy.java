package news.dateline.site.desk.stories;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.dateline.site.service.Story.Byline;
import news.dateline.site.service.Story.Change;
import news.dateline.site.service.Story.Dateline;
import news.dateline.site.service.Story.Picture;
import org.jspecify.annotations.Nullable;

/// A story as the newsroom has it, finished or not.
///
/// @param status `draft`, `in-review`, `approved`, `scheduled`, `published` or `withdrawn`
/// @param version of what readers see; 0 while they see nothing
/// @param body as HTML; absent in lists
/// @param url of what readers see
/// @param author who began it
public record Copy(
        UUID id,
        String status,
        long version,
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<Byline> bylines,
        @Nullable Dateline dateline,
        @Nullable String body,
        @Nullable String section,
        List<String> tags,
        int urgency,
        String language,
        @Nullable String slug,
        @Nullable String url,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant embargoUntil,
        @Nullable Standing standing,
        @Nullable Person author,
        List<Change> changes,
        @Nullable Picture picture) {

    public Copy {
        tags = tags == null ? List.of() : List.copyOf(tags);
        bylines = bylines == null ? List.of() : List.copyOf(bylines);
        changes = changes == null ? List.of() : List.copyOf(changes);
        language = Objects.requireNonNullElse(language, "en");
    }

    public record Person(UUID id, String name) {}

    /// Who brought it where it stands.
    ///
    /// @param note why it was given back, or withdrawn
    /// @param publishAt when it publishes itself
    /// @param publishAtLocal the same in the zone it was said in (RFC 9557)
    /// @param workingCopy whether there is a text that readers do not see yet
    public record Standing(
            @Nullable Person by,
            @Nullable Instant at,
            @Nullable String note,
            @Nullable Instant publishAt,
            @Nullable String publishAtLocal,
            @Nullable Boolean workingCopy) {

        public boolean hasWorkingCopy() {
            return Boolean.TRUE.equals(workingCopy);
        }
    }
}
