package news.dateline.comment.desk;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.desk.Decision.Kind;
import org.jspecify.annotations.Nullable;

/// As it arrives.
///
/// @param reason one sentence for the writers of what is removed
/// @param note for other moderators, kept with each comment that is decided
/// @param revisions what was seen, by comment, as the queue told it; one that has changed since is left as it is
record DecisionForm(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> comments,
        @NotNull Kind decision,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 500) Map<UUID, @NotNull Long> revisions) {

    DecisionOrder order(@Nullable String key) {
        return new DecisionOrder(
                comments.stream().distinct().toList(),
                decision,
                Lines.cleanOrNull(reason),
                Lines.cleanOrNull(note),
                revisions == null ? Map.of() : revisions,
                key);
    }
}
