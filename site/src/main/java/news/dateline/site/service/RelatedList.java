package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stories beside a story, the nearest first.
public record RelatedList(List<Beside> items) {

    static final RelatedList EMPTY = new RelatedList(List.of());

    public record Beside(Reason reason, Story story) {}

    /// Why it stands there.
    ///
    /// @param kind pinned, place, tag or section
    /// @param name of the place, the tag or the section
    public record Reason(String kind, @Nullable String name) {}
}
