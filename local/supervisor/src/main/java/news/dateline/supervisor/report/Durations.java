package news.dateline.supervisor.report;

import java.time.Duration;
import java.util.Locale;

/// Durations as people read them.
public final class Durations {

    private Durations() {}

    public static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1_000.0);
    }

    public static String uptime(Duration up) {
        if (up.toMinutes() < 1) {
            return up.toSeconds() + " s";
        }
        if (up.toHours() < 1) {
            return "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart());
        }
        return up.toDays() < 1
                ? "%d h %d min".formatted(up.toHours(), up.toMinutesPart())
                : "%d d %d h".formatted(up.toDays(), up.toHoursPart());
    }
}
