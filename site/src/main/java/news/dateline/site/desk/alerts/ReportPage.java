package news.dateline.site.desk.alerts;

import java.util.List;
import java.util.Map;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// What became of an alert, and what can be done about it.
///
/// @param within seconds, of which it says how many readers were reached so soon
/// @param names of the outcomes that anybody had, in order
/// @param typed into the forms, by field
/// @param notice what has just been done
public record ReportPage(
        DeskFrame frame,
        Alert alert,
        Report report,
        int within,
        List<String> names,
        Map<String, String> typed,
        @Nullable String fault,
        @Nullable String notice,
        @Nullable String problem) {

    public String address() {
        return "/desk/alerts/" + alert.id();
    }

    public Timeline timeline() {
        return Timeline.of(report.stages(), report.all().within());
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /// Of the field that was sent.
    public List<String> faultsOf(String name) {
        return fault == null || !typed.containsKey(name) ? List.of() : List.of(fault);
    }
}
