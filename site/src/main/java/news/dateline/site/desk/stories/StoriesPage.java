package news.dateline.site.desk.stories;

import java.util.List;
import news.dateline.site.desk.DeskFrame;
import news.dateline.site.page.Frame.SectionLink;
import org.jspecify.annotations.Nullable;

/// Stories, one a line.
///
/// @param tabs one a state
/// @param said how much was found; absent where nothing was looked for
/// @param next where the list goes on
/// @param isEverybodys whether there are others' stories that could be left out
public record StoriesPage(
        DeskFrame frame,
        List<Tab> tabs,
        String state,
        String section,
        List<SectionLink> sections,
        boolean mine,
        boolean isEverybodys,
        String words,
        @Nullable String said,
        List<Line> lines,
        @Nullable String next) {

    /// @param count how many there are; absent where that is not known at the moment
    public record Tab(
            String name,
            String url,
            boolean isCurrent,
            @Nullable Long count) {}

    /// @param url of its page at the desk
    /// @param state in words
    /// @param standing what happened to it last
    public record Line(
            Copy story,
            String url,
            String state,
            @Nullable String standing,
            @Nullable String section) {}
}
