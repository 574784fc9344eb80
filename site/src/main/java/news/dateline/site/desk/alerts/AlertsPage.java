package news.dateline.site.desk.alerts;

import java.util.List;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// What readers were alerted to, latest first.
///
/// @param next where the list goes on
public record AlertsPage(
        DeskFrame frame, List<Alert> alerts, @Nullable String next) {}
