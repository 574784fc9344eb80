package news.dateline.comment.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules look at; nothing else decides.
///
/// @param name the writer's, as readers would see it
record Matter(Thread thread, String name, String body, Writer writer) {

    /// Where it would stand.
    ///
    /// @param open whether the story still takes comments
    /// @param section of the story, as far as that is known
    /// @param language of the story by its first part, as in `de`, as far as that is known
    record Thread(
            boolean open,
            @Nullable String section,
            @Nullable String language) {}

    /// Who wrote it, by what they wrote before: their latest comments, the latest first.
    ///
    /// @param at when the comment was accepted
    /// @param fromNetwork how many came from the same network within the house's pace, this one included
    /// @param sanction in force at that moment
    record Writer(
            Instant at,
            int fromNetwork,
            List<Earlier> before,
            @Nullable Sanctioned sanction) {

        Writer {
            before = List.copyOf(before);
        }
    }

    /// That a moderator does not let them write.
    ///
    /// @param until absent for a ban
    /// @param reason given by the moderator
    record Sanctioned(@Nullable Instant until, @Nullable String reason) {}

    /// @param published whether readers can see it
    record Earlier(Instant at, boolean published, String body) {}
}
