package news.dateline.site.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.dateline.site.service.Comment;
import org.jspecify.annotations.Nullable;

/// A published comment with the answers to it.
///
/// @param isDeleted whether its writer took it back: there are neither words nor a name
/// @param writtenBefore the version of the story now, if the comment answers an earlier one
/// @param likes how many readers like it
public record Reply(
        UUID id,
        String author,
        String body,
        Instant at,
        boolean isDeleted,
        @Nullable Long writtenBefore,
        long likes,
        List<Reply> replies) {

    /// What a page makes a reply of that comes while it is open.
    public static final Reply PATTERN =
            new Reply(new UUID(0, 0), "{author}", "", Instant.EPOCH, false, null, 0, List.of());

    /// Oldest first on every level. What answers a comment of an earlier page stands by itself.
    static List<Reply> tree(List<Comment> comments) {
        Map<UUID, Reply> known = new LinkedHashMap<>();
        var roots = new ArrayList<Reply>();
        for (var comment : comments) {
            var reply = Reply.of(comment);
            var parent = comment.parent() == null ? null : known.get(comment.parent());
            (parent == null ? roots : parent.replies()).add(reply);
            known.put(reply.id(), reply);
        }
        return roots;
    }

    private static Reply of(Comment comment) {
        return new Reply(
                comment.id(),
                comment.author() == null ? "" : comment.author().name(),
                comment.body() == null ? "" : comment.body(),
                comment.submittedAt(),
                comment.status().equals("deleted"),
                comment.writtenBefore(),
                Objects.requireNonNullElse(comment.likes(), 0L),
                new ArrayList<>());
    }
}
