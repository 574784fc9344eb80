package news.dateline.site.desk.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of an alert so far.
///
/// @param stages when it came how far
/// @param complete whether nobody waits any more
public record Report(Stages stages, boolean complete, Delivered all, List<Channel> channels, List<Host> hosts) {

    /// @param published what it is about; absent where an editor asked for the alert apart
    /// @param sent when the first reader was begun to be told; absent if none was yet, as the others
    /// @param accepted when the first of their push services or mail servers had accepted it
    /// @param last when the last of them had so far
    public record Stages(
            @Nullable Instant published,
            Instant raised,
            @Nullable Instant sent,
            @Nullable Instant accepted,
            @Nullable Instant last) {}

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
    ///
    /// @param seconds that were asked for, or a little less
    /// @param share of those reached, how many were so soon, from 0 to 1
    public record Within(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99,
            double seconds,
            @Nullable Double share) {

        /// Never rounded up: all is said of nothing less.
        public @Nullable Double percent() {
            return share == null ? null : Math.floor(share * 1000) / 10;
        }

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
