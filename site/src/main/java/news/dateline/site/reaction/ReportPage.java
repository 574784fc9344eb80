package news.dateline.site.reaction;

import java.util.List;
import java.util.Map;
import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// A reply that a reader reports, with a form that is empty or came back.
///
/// @param address where the report is sent to
/// @param back the reply's own page
/// @param author who wrote the reply
/// @param body what they wrote; absent where the form came back
/// @param faults what is wrong, by field: `reason`, `text`, `email`
/// @param problem what is wrong with the whole
public record ReportPage(
        Frame frame,
        String address,
        String back,
        String author,
        @Nullable String body,
        Typed typed,
        Map<String, List<String>> faults,
        @Nullable String problem) {

    /// In the order in which they are offered.
    public static final List<String> REASONS = List.of("insult", "hate", "falsehood", "spam", "other");

    /// What someone typed into the form. Fields that a browser left out are empty.
    public record Typed(String reason, String text, String email) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    /// Faults of one field; none if it is right.
    public List<String> faultsOf(String field) {
        return faults.getOrDefault(field, List.of());
    }

    public boolean isAtFault(String field) {
        return faults.containsKey(field);
    }
}
