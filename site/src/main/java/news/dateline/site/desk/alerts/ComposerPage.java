package news.dateline.site.desk.alerts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// An alert that is being written.
///
/// @param key that it is raised with once
/// @param audience whom it would reach; absent before that was asked
/// @param faults by field
public record ComposerPage(
        DeskFrame frame,
        UUID story,
        String headline,
        String key,
        String text,
        String urgency,
        String to,
        @Nullable Audience audience,
        Map<String, List<String>> faults,
        @Nullable String problem) {

    public static final int LONGEST = 200;

    public List<String> faultsOf(String name) {
        return faults.getOrDefault(name, List.of());
    }
}
