package news.dateline.gateway.stream;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Brings what happens to every reader whose channel covers it, in each lane's order, and knows what was last said.
///
/// Joining and publishing exclude each other: between what a reader is given on joining and what follows, nothing is
/// missing and nothing comes twice. Sending never waits, so the lock is held for microseconds a thread of readers.
final class Hub {

    private final Lanes lanes;
    private final BooleanSupplier contact;
    private final InstantSource clock;
    private final Map<Channel, Audience> audiences = new HashMap<>();
    private final Set<UUID> withdrawn = new HashSet<>(); // few: a newsroom takes down a story in a thousand
    private final LastWords parts = new LastWords();
    private boolean readBack;
    private boolean ended;
    private long proofs;

    /// @param contact whether nothing is being missed
    Hub(Lanes lanes, BooleanSupplier contact, InstantSource clock) {
        this.lanes = lanes;
        this.contact = contact;
        this.clock = clock;
    }

    /// Whether readers can be told what happens.
    synchronized boolean isOpen() {
        return !ended && readBack && contact.getAsBoolean();
    }

    /// Takes a reader in.
    ///
    /// @param lastEventId the `id:` of the last frame it got; null: it is new
    /// @return empty: streams cannot be served at the moment
    synchronized Optional<Seat> join(Reader reader, Channel channel, @Nullable String lastEventId) {
        if (!isOpen()) {
            return Optional.empty();
        }
        var names = lanes.of(channel);
        var own = names.stream().map(lanes::at).filter(Objects::nonNull).toList();
        if (own.size() != names.size()) {
            return Optional.empty();
        }
        var audience = audiences.computeIfAbsent(channel, _ -> new Audience(channel, names, own));
        var here = audience.place();
        var from = Place.of(lastEventId, names.size());
        var first = from == null
                ? Resumption.begin(channel, names, own, here, clock.instant())
                : Resumption.of(channel, names, own, from).orElseGet(() -> List.of(Frames.reset(here)));
        audience.join(reader, from == null ? here : from, proofs);
        return Optional.of(new Seat(first, () -> leave(channel, audience, reader)));
    }

    private synchronized void leave(Channel channel, Audience audience, Reader reader) {
        audience.leave(reader);
        if (audience.readers() == 0) {
            audiences.remove(channel, audience);
        }
    }

    synchronized void publish(Frame frame) {
        var lane = lanes.at(frame.lane());
        if (lane == null || isSettled(frame) || !lane.ring().add(frame)) {
            return;
        }
        lane.passed(frame.offset() + 1);
        if (frame.kind().isAlert()) {
            audiences.values().forEach(audience -> audience.send(frame));
        } else {
            var audience = audiences.get(new Channel.Story(frame.article()));
            if (audience != null) {
                audience.send(frame);
            }
        }
    }

    /// Whether the last word on what the frame tells of was said; otherwise it is the last word from now on. Nobody who
    /// comes back is told what is no longer so.
    private boolean isSettled(Frame frame) {
        if (frame.kind() == Frame.Kind.WITHDRAWN && withdrawn.add(frame.article())) {
            drop(
                    frame.article(),
                    other -> frame.article().equals(other.article())
                            && !other.kind().takesBack());
        }
        if (withdrawn.contains(frame.article()) && !frame.kind().takesBack()) {
            return true;
        }
        var part = frame.part();
        if (part == null) {
            return false;
        }
        if (!parts.isLast(part, frame.sequence())) {
            return true;
        }
        drop(frame.article(), other -> other.isAbout(part) && other.sequence() < frame.sequence());
        return false;
    }

    private void drop(UUID article, Predicate<Frame> untold) {
        lanes.of(new Channel.Story(article)).stream()
                .map(lanes::at)
                .filter(Objects::nonNull)
                .forEach(lane -> lane.ring().drop(untold));
    }

    /// Whether readers can be told what they missed, and nothing that was taken back.
    synchronized boolean hasReadBack() {
        return readBack;
    }

    /// Everything before these offsets has been read.
    synchronized void passed(Map<TopicPartition, Long> next) {
        next.forEach((partition, offset) -> {
            var lane = lanes.at(partition);
            if (lane != null) {
                lane.passed(offset);
            }
        });
        audiences.values().forEach(Audience::passed);
    }

    /// A lane begins anew at an offset, because this is the start or because the topic is no longer the one that was
    /// read: readers are sent away and come back to what is true then.
    synchronized void startAt(TopicPartition partition, long offset) {
        readBack = false;
        lanes.startAt(partition, offset);
        dismiss();
    }

    /// All there was when Kafka was last asked has been published.
    ///
    /// @param ends where the lanes ended then
    synchronized void caughtUp(Map<TopicPartition, Long> ends) {
        readBack = true;
        audiences.values().forEach(audience -> audience.proven(ends, proofs));
        proofs++;
    }

    synchronized void beat() {
        audiences.values().forEach(Audience::beat);
    }

    synchronized int readers() {
        return audiences.values().stream().mapToInt(Audience::readers).sum();
    }

    /// The gateway stops: no reader is taken in any more.
    synchronized void end() {
        ended = true;
        dismiss();
    }

    private void dismiss() {
        audiences.values().forEach(Audience::end);
        audiences.clear();
    }
}
