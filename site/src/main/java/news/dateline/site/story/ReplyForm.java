package news.dateline.site.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form under a story, empty or as it came back.
///
/// @param parent id of the comment that is answered; empty for the story itself
/// @param parentAuthor who wrote that one
/// @param faults what is wrong, by field: `body`, `name`, `email`
/// @param problem what is wrong with the whole
public record ReplyForm(
        String body,
        String parent,
        @Nullable String parentAuthor,
        String name,
        String email,
        Map<String, List<String>> faults,
        @Nullable String problem) {

    static ReplyForm empty(@Nullable Reply parent) {
        return new ReplyForm(
                "",
                parent == null ? "" : parent.id().toString(),
                parent == null ? null : parent.author(),
                "",
                "",
                Map.of(),
                null);
    }

    /// Faults of one field; none if it is right.
    public List<String> faultsOf(String field) {
        return faults.getOrDefault(field, List.of());
    }

    public boolean isAtFault(String field) {
        return faults.containsKey(field);
    }

    public boolean isRefused() {
        return problem != null || !faults.isEmpty();
    }
}
