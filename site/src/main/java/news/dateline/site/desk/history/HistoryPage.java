package news.dateline.site.desk.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.site.desk.DeskFrame;
import news.dateline.site.desk.stories.Copies.Revision;
import news.dateline.site.desk.stories.Copy.Person;
import org.jspecify.annotations.Nullable;

/// The texts of a story, two of them compared where that was asked for, and its trail; the latest first.
///
/// @param olderRevisions where the texts go on
/// @param olderTrail where the trail goes on
public record HistoryPage(
        DeskFrame frame,
        UUID id,
        List<Revision> revisions,
        @Nullable String olderRevisions,
        @Nullable Comparison comparison,
        List<Entry> trail,
        @Nullable String olderTrail) {

    /// @param from the number of the earlier text
    public record Comparison(long from, long to, List<Difference> differences) {}

    /// @param field as the form names it
    /// @param formatting whether the words are the same
    public record Difference(
            String field, List<Part> parts, @Nullable Boolean formatting) {

        public boolean isOfMarkupAlone() {
            return Boolean.TRUE.equals(formatting);
        }
    }

    /// @param kind `kept`, `removed` or `inserted`
    public record Part(String kind, String text) {}

    /// @param until when it was done last, where it was done several times in a row
    public record Entry(
            long number,
            String act,
            Person by,
            Instant at,
            @Nullable Instant until,
            @Nullable Integer times,
            @Nullable String note) {}

    public String address() {
        return "/desk/stories/" + id;
    }

    /// What is compared where nothing was chosen: the latest text with the one before.
    public boolean isFrom(Revision revision) {
        return comparison == null
                ? revisions.indexOf(revision) == Math.min(1, revisions.size() - 1)
                : comparison.from() == revision.revision();
    }

    public boolean isTo(Revision revision) {
        return comparison == null ? revisions.indexOf(revision) == 0 : comparison.to() == revision.revision();
    }
}
