package news.dateline.site.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment as the comment service tells it; what the asker may not see is absent.
///
/// @param status `submitted`, `held`, `published`, `removed` or `deleted`
/// @param parent the comment it answers
/// @param depth 0 for an answer to the story
/// @param writtenBefore the version of the story now, if the comment answers an earlier one
/// @param likes how many readers like it, where that was told
/// @param you what the one who asks for it alone has to do with it; absent of a stranger
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
        @Nullable Long likes,
        @Nullable Place place,
        @Nullable You you,
        @Nullable String key) {

    public record Author(String name) {}

    /// @param editableUntil until when they may change it; absent if they may not
    /// @param like whether they like it; absent for a guest
    public record You(
            boolean wrote,
            @Nullable Instant editableUntil,
            @Nullable Boolean like) {}

    public boolean isPublished() {
        return status.equals("published");
    }

    /// Whether the one who asked for it alone is its writer.
    public boolean isYours() {
        return you != null && you.wrote();
    }

    public boolean isLikedByYou() {
        return you != null && Boolean.TRUE.equals(you.like());
    }

    /// @param page of the site on which it stands
    public record Place(@Nullable String page) {}
}
