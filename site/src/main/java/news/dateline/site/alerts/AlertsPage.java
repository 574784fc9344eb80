package news.dateline.site.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// What somebody is alerted to, and when; to be asked for, or to be changed.
///
/// @param address where the form is sent to
/// @param about id of the story that the reader came from; empty for none
/// @param near what the reader's story is about, or what they have chosen already
/// @param sections all that the house has
/// @param faults what is wrong, by field
/// @param problem what is wrong with the whole
/// @param note what has just been done
/// @param held absent while it is only asked for
public record AlertsPage(
        Frame frame,
        String address,
        String about,
        Typed typed,
        List<Choice> near,
        List<Choice> sections,
        Map<String, List<String>> faults,
        @Nullable String problem,
        @Nullable String note,
        @Nullable Held held) {

    /// @param field `tag`, `story` or `section`
    /// @param words of the interface, before its name
    /// @param name as its writers spell it, in whatever language
    public record Choice(String field, String value, String words, String name, boolean isChosen) {}

    /// A subscription that there is.
    ///
    /// @param isMail told by mail, not in a browser
    /// @param end where to send that it shall end
    /// @param told the latest alerts; absent if they cannot be had at the moment
    public record Held(
            boolean isMail,
            Instant since,
            String end,
            @Nullable List<Why> told) {}

    /// @param outcome what became of it, in words
    /// @param at when that was, where it is known
    /// @param because which wish it met, in words; empty if the reader wants that no more
    public record Why(
            String text,
            String url,
            String outcome,
            @Nullable Instant at,
            String because) {}

    /// Faults of one field; none if it is right.
    public List<String> faultsOf(String field) {
        return faults.getOrDefault(field, List.of());
    }

    public boolean isAtFault(String field) {
        return faults.containsKey(field);
    }
}
