package news.dateline.comment.comment;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/// How many comments readers see in a thread.
///
/// @param id of the story
/// @param count without the turns that are open
/// @param changes how often anything was written here: who counts anew sees by it that nothing came between
/// @param open by comment, and so one a comment
record Tally(@Id UUID id, long count, long changes, Map<String, Turn> open) {

    Optional<Turn> turnOf(UUID comment) {
        return Optional.ofNullable(open.get(comment.toString()));
    }

    /// The count with the turns that are open.
    ///
    /// @param comments those of the turns, as they are now
    long with(Map<UUID, Comment> comments) {
        return count
                + open.values().stream()
                        .filter(turn -> comments.containsKey(turn.comment()))
                        .mapToLong(turn -> turn.weight(Objects.requireNonNull(comments.get(turn.comment()))))
                        .sum();
    }

    /// A comment that is about to come into sight, or to leave it.
    ///
    /// @param token stands in the comment once it has
    /// @param revision at which the comment was read: it is saved while it has that one, or not at all
    /// @param appears whether it comes
    record Turn(UUID token, UUID comment, long revision, boolean appears, Instant since) {

        String key() {
            return comment.toString();
        }

        /// What it makes of the count once its comment is saved.
        long weight() {
            return appears ? 1 : -1;
        }

        /// What a comment, as it is now, makes of the count.
        long weight(Comment now) {
            return token.equals(now.turn()) ? weight() : 0;
        }
    }
}
