package news.dateline.gateway.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.kafka.common.TopicPartition;

/// Everyone who listens to one channel. Guarded by the hub.
final class Audience {

    private final Channel channel;
    private final List<TopicPartition> names;
    private final List<Lane> lanes;
    private final Map<Executor, Group> groups = new HashMap<>();
    private final List<Ahead> ahead = new ArrayList<>();
    private int readers;

    /// @param lanes that the channel is made of, under their names
    Audience(Channel channel, List<TopicPartition> names, List<Lane> lanes) {
        this.channel = channel;
        this.names = names;
        this.lanes = lanes;
    }

    /// Where whoever has heard everything stands.
    Place place() {
        return Place.of(lanes.stream().mapToLong(Lane::next).toArray());
    }

    /// @param from where the reader stands
    /// @param proofs how many there were when it came
    void join(Reader reader, Place from, long proofs) {
        readers++;
        var group = groups.computeIfAbsent(reader.loop(), Group::new);
        if (from.isAheadOf(place())) {
            ahead.add(new Ahead(reader, group, from, proofs));
        } else {
            group.join(reader);
        }
    }

    void leave(Reader reader) {
        readers--;
        ahead.removeIf(each -> each.is(reader));
        groups.computeIfAbsent(reader.loop(), Group::new).leave(reader);
    }

    int readers() {
        return readers;
    }

    /// To be called once its lane has passed the frame.
    void send(Frame frame) {
        if (!channel.covers(frame)) {
            return;
        }
        var encoded = Frames.encoded(place(), frame.content());
        groups.values().forEach(group -> group.send(encoded));
        var lane = names.indexOf(frame.lane());
        ahead.forEach(each -> each.send(lane, frame));
    }

    /// Whoever was ahead and is no longer hears what all others hear.
    void passed() {
        if (!ahead.isEmpty()) {
            var here = place();
            ahead.removeIf(each -> each.isReached(here));
        }
    }

    /// Whoever claims to have seen more than there is, and was here before Kafka was asked, has seen another topic.
    ///
    /// @param ends of the lanes, as Kafka said
    /// @param proofs how many there were before this one
    void proven(Map<TopicPartition, Long> ends, long proofs) {
        if (!ahead.isEmpty()) {
            var end = Place.of(names.stream()
                    .mapToLong(name -> ends.getOrDefault(name, 0L))
                    .toArray());
            ahead.removeIf(each -> each.hasSeenAnother(end, proofs, place()));
        }
    }

    void beat() {
        var beat = Frames.heartBeat(place());
        groups.values().forEach(group -> group.send(beat));
        ahead.forEach(Ahead::beat);
    }

    void end() {
        groups.values().forEach(group -> group.end(Frames.farewell()));
        ahead.forEach(Ahead::end);
    }
}
