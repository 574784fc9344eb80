package news.dateline.site.desk.moderation;

import java.util.List;
import java.util.Map;
import news.dateline.site.desk.DeskFrame;
import news.dateline.site.page.Frame.SectionLink;
import org.jspecify.annotations.Nullable;

/// Comments that wait for a moderator, or others they looked for.
///
/// @param fields what was asked for, and where the list began, to come back to it
/// @param thread of the one story that was asked for
/// @param sections to choose from, like `rules`
/// @param told what came of the last decision
/// @param problem why the last one was not made, or why nothing can be shown
/// @param faults of its fields: `reason`, `note`
/// @param typed what was typed above the list
/// @param selectAll the same page with all of it ticked
/// @param next where the list goes on
/// @param key of this page, so that what is sent twice is done once
public record QueuePage(
        DeskFrame frame,
        Wanted wanted,
        Map<String, String> fields,
        List<Tab> tabs,
        List<SectionLink> sections,
        List<String> rules,
        @Nullable ThreadPart thread,
        @Nullable Told told,
        @Nullable String problem,
        Map<String, List<String>> faults,
        Typed typed,
        List<Line> lines,
        String selectAll,
        @Nullable String next,
        String key) {

    public record Tab(String name, String url, boolean isCurrent) {}

    /// @param headline absent where no comment of it is shown
    /// @param isOpen whether it takes replies; absent where there is none
    public record ThreadPart(
            String story,
            @Nullable String headline,
            @Nullable String url,
            @Nullable Boolean isOpen) {

        public boolean canBeClosed() {
            return Boolean.TRUE.equals(isOpen);
        }

        public boolean canBeReopened() {
            return Boolean.FALSE.equals(isOpen);
        }
    }

    /// @param undo where to send that it is taken back; absent where nothing can be
    /// @param details page that tells it comment by comment
    public record Told(String text, @Nullable String undo, String details) {}

    /// @param reason for the writers
    /// @param note for other moderators
    public record Typed(String reason, String note) {

        static final Typed NOTHING = new Typed("", "");
    }

    /// @param value the comment as a form sends it
    /// @param details its page
    /// @param writer page of whoever wrote it
    /// @param itsStory the queue of its story alone
    public record Line(
            Moderated comment,
            String value,
            boolean isSelected,
            @Nullable String section,
            String details,
            String writer,
            String itsStory) {}

    public List<String> faultsOf(String field) {
        return faults.getOrDefault(field, List.of());
    }

    public boolean isAtFault(String field) {
        return faults.containsKey(field);
    }
}
