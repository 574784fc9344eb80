package news.dateline.site.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment as the comment service tells it; what the asker may not see is absent.
///
/// @param status `submitted`, `held`, `published` or `removed`
/// @param parent the comment it answers
/// @param depth 0 for an answer to the story
/// @param writtenBefore the version of the story now, if the comment answers an earlier one
/// @param place of a published one that was asked for alone
/// @param key opens it to the guest who wrote it; told once, at submission
public record Comment(
        UUID id,
        UUID articleId,
        String status,
        @Nullable String reason,
        @Nullable Author author,
        @Nullable String body,
        @Nullable UUID parent,
        int depth,
        @Nullable Long writtenBefore,
        Instant submittedAt,
        @Nullable Place place,
        @Nullable String key) {

    public record Author(String name) {}

    /// @param page of the site on which it stands
    public record Place(@Nullable String page) {}
}
