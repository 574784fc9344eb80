package news.dateline.site.desk.alerts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of an alert so far.
///
/// @param complete whether nobody waits any more
public record Report(boolean complete, Delivered all, List<Channel> channels, List<Host> hosts) {

    /// @param channel `web-push` or `email`
    public record Channel(String channel, Delivered readers) {}

    public record Host(String channel, String host, Delivered readers) {}

    /// @param outcomes how many readers each had; they sum to the audience
    /// @param within how soon so many of those reached were, in seconds
    public record Delivered(long audience, Map<String, Long> outcomes, Within within) {

        public long outcome(String name) {
            return outcomes.getOrDefault(name, 0L);
        }

        /// Who wait for their time or their turn.
        public long waiting() {
            return outcome("queued") + outcome("held");
        }

        /// Who were not told, and will not be.
        public long others() {
            return audience - outcome("sent") - waiting();
        }

        /// Of 1000.
        public long share(long number) {
            return audience == 0 ? 0 : Math.round(1000.0 * number / audience);
        }
    }

    /// Absent where nobody was reached.
    public record Within(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99) {

        public @Nullable Double get(String part) {
            return switch (part) {
                case "p50" -> p50;
                case "p90" -> p90;
                case "p99" -> p99;
                default -> throw new IllegalArgumentException("there is no " + part);
            };
        }
    }
}
