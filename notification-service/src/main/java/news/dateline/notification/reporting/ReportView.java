package news.dateline.notification.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.delivery.Course;
import news.dateline.notification.delivery.Delays;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.delivery.Tally;
import news.dateline.notification.subscription.Channel;
import org.jspecify.annotations.Nullable;

/// What became of an alert so far. The outcomes of each line are its audience, to the last reader.
///
/// @param stages when it came how far
/// @param complete whether the audience is known, and nobody waits any more
record ReportView(
        UUID alertId,
        StagesView stages,
        boolean complete,
        LineView all,
        List<ChannelView> channels,
        List<HostView> hosts) {

    /// @param published what it is about, by the time of its event; absent where an editor asked for the alert apart
    /// @param sent when the first reader was begun to be told; absent if none was yet, as the others
    /// @param accepted when the first of their push services or mail servers had accepted it
    /// @param last when the last of them had so far
    record StagesView(
            @Nullable Instant published,
            Instant raised,
            @Nullable Instant sent,
            @Nullable Instant accepted,
            @Nullable Instant last) {

        static StagesView of(Alert alert, Course course) {
            return new StagesView(
                    alert.publishedAt(), alert.raisedAt(), course.sent(), course.accepted(), course.last());
        }
    }

    /// @param within how soon half, nine tenths and all but a hundredth of those reached were, in seconds; from the
    ///     decision to the acceptance by a push service, rounded up
    record LineView(int audience, Map<String, Integer> outcomes, WithinView within) {

        static LineView of(Tally tally, Duration soon) {
            var outcomes = new TreeMap<String, Integer>();
            for (var outcome : Outcome.values()) {
                outcomes.put(outcome.word(), tally.of(outcome));
            }
            return new LineView(tally.audience(), outcomes, WithinView.of(tally, soon));
        }
    }

    /// @param seconds the time that was asked for, taken down to one that is counted: 0.25, 0.5, 1, 2, 5, 10, 20, 30 …
    /// @param share of those reached, how many were so soon, from 0 to 1; absent if nobody was
    record WithinView(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99,
            double seconds,
            @Nullable Double share) {

        static WithinView of(Tally tally, Duration soon) {
            var share = tally.delays().shareWithin(soon);
            return new WithinView(
                    within(tally, 0.5),
                    within(tally, 0.9),
                    within(tally, 0.99),
                    Delays.countedWithin(soon).toMillis() / 1e3,
                    share.isPresent() ? share.getAsDouble() : null);
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

    /// @param soon of which it says how many were reached within it
    static ReportView of(Alert alert, boolean planned, SortedMap<String, Tally> tallies, Duration soon) {
        var all = tallies.values().stream().reduce(Tally.none(), Tally::plus);
        var byChannel = new EnumMap<Channel, Tally>(Channel.class);
        tallies.forEach((host, tally) -> byChannel.merge(Channel.of(host), tally, Tally::plus));
        var channels = byChannel.entrySet().stream()
                .map(channel -> new ChannelView(channel.getKey().word(), LineView.of(channel.getValue(), soon)))
                .toList();
        var hosts = tallies.entrySet().stream()
                .map(host -> new HostView(
                        Channel.of(host.getKey()).word(), host.getKey(), LineView.of(host.getValue(), soon)))
                .toList();
        return new ReportView(
                alert.id(),
                StagesView.of(alert, all.course()),
                planned && all.of(Outcome.QUEUED) == 0 && all.of(Outcome.HELD) == 0,
                LineView.of(all, soon),
                channels,
                hosts);
    }
}
