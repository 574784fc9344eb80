package news.dateline.site.desk.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// Who ordered what, the latest first.
///
/// @param next where the list goes on
public record TrailPage(
        DeskFrame frame, List<Line> lines, @Nullable String next) {

    /// What does not belong to the act is absent.
    ///
    /// @param act as the words file knows it
    /// @param comments how many were decided
    /// @param until of a suspension
    public record Entry(
            Instant at,
            UUID by,
            String act,
            @Nullable UUID decision,
            @Nullable Integer comments,
            @Nullable UUID comment,
            @Nullable String writer,
            @Nullable UUID story,
            @Nullable String reason,
            @Nullable Instant until) {}

    /// @param by in words
    /// @param act in words
    /// @param what page of that to which it was done
    public record Line(
            Entry entry, String by, String act, @Nullable String what) {}
}
