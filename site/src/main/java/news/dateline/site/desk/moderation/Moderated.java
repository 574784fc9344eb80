package news.dateline.site.desk.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment as moderators see it.
///
/// @param revision to be given with a decision
/// @param status `submitted`, `held`, `published`, `removed` or `deleted`
/// @param since when it came to stand where it stands
/// @param ruling why it was held or removed
/// @param decision the moderator's behind that
/// @param notes told of a single comment alone, like `reports` and `before`
public record Moderated(
        UUID id,
        long revision,
        String status,
        Instant since,
        StoryPart story,
        @Nullable String section,
        Writer author,
        String body,
        @Nullable UUID parent,
        int depth,
        Instant submittedAt,
        @Nullable Ruling ruling,
        @Nullable UUID decision,
        List<Note> notes,
        List<Report> reports,
        List<Earlier> before) {

    public Moderated {
        notes = notes == null ? List.of() : List.copyOf(notes);
        reports = reports == null ? List.of() : List.copyOf(reports);
        before = before == null ? List.of() : List.copyOf(before);
    }

    /// @param headline absent of a story that was withdrawn
    public record StoryPart(
            UUID id, @Nullable String headline, @Nullable String url) {}

    /// @param writer by which everything of theirs is found
    public record Writer(String name, String writer, boolean guest) {}

    /// @param rule the rule's id
    public record Ruling(
            String rule,
            int version,
            String reason,
            @Nullable Span span) {}

    /// The words that a rule objected to.
    ///
    /// @param part `NAME` or `BODY`
    /// @param start first UTF-16 unit, from 0
    /// @param end one past the last
    public record Span(String part, int start, int end) {}

    public record Note(UUID by, Instant at, String text) {}

    /// @param reason one of those that readers choose from
    public record Report(
            Instant at, String reason, @Nullable String text) {}

    /// What it said earlier.
    public record Earlier(String body, Instant until) {}

    /// The body, as much of it as a list shows.
    public Passage passage() {
        return Passage.of(body, spanIn("BODY")).shortened();
    }

    public Passage whole() {
        return Passage.of(body, spanIn("BODY"));
    }

    public Passage name() {
        return Passage.of(author.name(), spanIn("NAME"));
    }

    private @Nullable Span spanIn(String part) {
        var span = ruling == null ? null : ruling.span();
        return span != null && span.part().equals(part) ? span : null;
    }
}
