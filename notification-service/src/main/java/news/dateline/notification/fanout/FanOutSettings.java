package news.dateline.notification.fanout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param atOnce shards that one instance works on at the same time (`dateline.fan-out.at-once`)
/// @param window readers whose outcomes are written down together (`dateline.fan-out.window`); at most so many of a
///     slice are told twice when an instance dies
/// @param lease after which another instance takes over (`dateline.fan-out.lease`); longer than a window takes,
///     whatever push services do
@ConfigurationProperties("dateline.fan-out")
record FanOutSettings(
        @DefaultValue("8") int atOnce,
        @DefaultValue("100") int window,
        @DefaultValue("45s") Duration lease) {

    FanOutSettings {
        if (atOnce < 1 || window < 1 || !lease.isPositive()) {
            throw new IllegalArgumentException(
                    "dateline.fan-out must all be positive, not %d, %d, %s".formatted(atOnce, window, lease));
        }
    }
}
