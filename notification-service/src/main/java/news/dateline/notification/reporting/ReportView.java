package news.dateline.notification.reporting;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.delivery.Tally;
import news.dateline.notification.subscription.Channel;
import org.jspecify.annotations.Nullable;

/// What became of an alert so far. The outcomes of each line are its audience, to the last reader.
///
/// @param complete whether the audience is known, and nobody waits any more
record ReportView(UUID alertId, boolean complete, LineView all, List<ChannelView> channels, List<HostView> hosts) {

    /// @param within how soon half, nine tenths and all but a hundredth of those reached were, in seconds; from the
    ///     decision to the acceptance by a push service, rounded up
    record LineView(int audience, Map<String, Integer> outcomes, WithinView within) {

        static LineView of(Tally tally) {
            var outcomes = new TreeMap<String, Integer>();
            for (var outcome : Outcome.values()) {
                outcomes.put(outcome.word(), tally.of(outcome));
            }
            return new LineView(tally.audience(), outcomes, WithinView.of(tally));
        }
    }

    record WithinView(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99) {

        static WithinView of(Tally tally) {
            return new WithinView(within(tally, 0.5), within(tally, 0.9), within(tally, 0.99));
        }

        private static @Nullable Double within(Tally tally, double share) {
            return tally.delays()
                    .within(share)
                    .map(Duration::toMillis)
                    .map(millis -> millis / 1e3)
                    .orElse(null);
        }
    }

    /// All of its hosts together.
    record ChannelView(String channel, LineView readers) {}

    record HostView(String channel, String host, LineView readers) {}

    static ReportView of(UUID alertId, boolean planned, SortedMap<String, Tally> tallies) {
        var all = tallies.values().stream().reduce(Tally.none(), Tally::plus);
        var byChannel = new EnumMap<Channel, Tally>(Channel.class);
        tallies.forEach((host, tally) -> byChannel.merge(Channel.of(host), tally, Tally::plus));
        var channels = byChannel.entrySet().stream()
                .map(channel -> new ChannelView(channel.getKey().word(), LineView.of(channel.getValue())))
                .toList();
        var hosts = tallies.entrySet().stream()
                .map(host ->
                        new HostView(Channel.of(host.getKey()).word(), host.getKey(), LineView.of(host.getValue())))
                .toList();
        return new ReportView(
                alertId,
                planned && all.of(Outcome.QUEUED) == 0 && all.of(Outcome.HELD) == 0,
                LineView.of(all),
                channels,
                hosts);
    }
}
