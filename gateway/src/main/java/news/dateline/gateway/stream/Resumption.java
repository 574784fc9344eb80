package news.dateline.gateway.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/// What a reader who comes back is sent first. Guarded by the hub.
final class Resumption {

    /// Whoever missed more reads the page again: that is less to write.
    static final int MOST_FRAMES = 256;

    static final int MOST_BYTES = 256 * 1024;

    /// A page was made a moment before its stream is asked for.
    static final Duration BEFORE = Duration.ofMinutes(1);

    private Resumption() {}

    /// What somebody new is sent first: where the stream stands and, of a story, what has just happened to it. A page
    /// knows by version and id what it shows already.
    static List<Encoded> begin(Channel channel, List<TopicPartition> names, List<Lane> lanes, Place here, Instant now) {
        var first = new ArrayList<>(List.of(Frames.welcome(here)));
        if (channel instanceof Channel.Story) {
            var since = now.minus(BEFORE).toEpochMilli();
            var just = new ArrayList<Missed>();
            lanes.forEach(lane -> just.addAll(inOrder(lane.ring()
                    .all(frame -> !frame.kind().isAlert() && frame.time() >= since && channel.covers(frame)))));
            if (!isTooMuch(just)) {
                just.sort(Comparator.comparingLong(Missed::time));
                just.forEach(each -> first.add(Frames.encoded(here, each.frame().content())));
            }
        }
        return first;
    }

    /// @return empty: something was missed that cannot be told any more, or too much
    static Optional<List<Encoded>> of(Channel channel, List<TopicPartition> names, List<Lane> lanes, Place from) {
        var missed = new ArrayList<Missed>();
        for (var lane = 0; lane < lanes.size(); lane++) {
            var frames = lanes.get(lane).ring().from(from.next(lane));
            if (frames.isEmpty()) {
                return Optional.empty();
            }
            missed.addAll(inOrder(frames.get().stream().filter(channel::covers).toList()));
        }
        return isTooMuch(missed) ? Optional.empty() : Optional.of(encoded(missed, names, from));
    }

    private static boolean isTooMuch(List<Missed> missed) {
        var bytes =
                missed.stream().mapToInt(each -> each.frame().content().length).sum();
        return missed.size() > MOST_FRAMES || bytes > MOST_BYTES;
    }

    /// Clocks differ, but what came later in a lane is told later.
    private static List<Missed> inOrder(List<Frame> frames) {
        var all = new ArrayList<Missed>();
        var time = Long.MIN_VALUE;
        for (var frame : frames) {
            time = Math.max(time, frame.time());
            all.add(new Missed(time, frame));
        }
        return all;
    }

    private static List<Encoded> encoded(List<Missed> missed, List<TopicPartition> names, Place from) {
        missed.sort(Comparator.comparingLong(Missed::time)); // as they happened, whichever lane they came by
        var first = new ArrayList<>(List.of(Frames.welcomeBack()));
        var place = from;
        for (var each : missed) {
            place = place.past(names.indexOf(each.frame().lane()), each.frame().offset());
            first.add(Frames.encoded(place, each.frame().content()));
        }
        return first;
    }

    private record Missed(long time, Frame frame) {}
}
