package news.dateline.site.desk.stories;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a story stands, with what a line of a list says of it; what it says in full is a [Text].
///
/// @param status `draft`, `in-review`, `approved`, `scheduled`, `published` or `withdrawn`
/// @param version of what readers see; 0 while they see nothing
/// @param url of what readers see
/// @param author who began it
public record Copy(
        UUID id,
        String status,
        long version,
        @Nullable String headline,
        @Nullable String section,
        int urgency,
        String language,
        @Nullable String url,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant embargoUntil,
        @Nullable Standing standing,
        @Nullable Person author) {

    public Copy {
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
