package news.dateline.notification.letter;

import java.util.List;
import news.dateline.notification.alert.Alert;
import org.jspecify.annotations.Nullable;

/// What a mail about an alert says.
///
/// @param detail behind what it says; null if that says it all
/// @param link to the story; null once there is none any more
/// @param others that it tells of, too, at most [#MOST_TOLD]
/// @param more how many besides
/// @param change where to say what to be told of, and to see why this came
/// @param leave where to unsubscribe
public record AlertText(
        String says,
        @Nullable String detail,
        @Nullable String link,
        List<Other> others,
        int more,
        String change,
        String leave) {

    static final int MOST_TOLD = 20;

    public record Other(String says, String link) {}

    static AlertText of(Alert alert, List<Alert> others, String site, String change, String leave) {
        return new AlertText(
                alert.says(),
                alert.detail()
                        .map(detail -> alert.isRecalled() ? "We had told you: " + detail : detail)
                        .orElse(null),
                alert.isRecalled() ? null : site + alert.url(),
                others.stream()
                        .limit(MOST_TOLD)
                        .map(other -> new Other(other.says(), site + other.url()))
                        .toList(),
                Math.max(0, others.size() - MOST_TOLD),
                change,
                leave);
    }
}
