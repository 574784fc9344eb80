package news.dateline.gateway.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings every alert to every reader who wants it, in the topic's order, and knows what was last said.
///
/// Joining and publishing exclude each other: between what a reader is given on joining and what follows, nothing is
/// missing and nothing comes twice. Sending never waits, so the lock is held for microseconds a reader.
final class AlertHub {

    private final Duration proofHolds;
    private final InstantSource clock;
    private final AlertRing ring;
    private final Map<Reader, Place> places = new HashMap<>();
    private final Set<UUID> withdrawn = new HashSet<>(); // few: a newsroom takes down a story in a thousand
    private long next; // offset of the first record not read yet
    private boolean readBack;
    private boolean knowsWithdrawals;
    private boolean ended;
    private long proofs;
    private @Nullable Instant provenAt;

    /// @param proofHolds for how long an answer from Kafka proves that nothing is being missed
    AlertHub(int ringSize, Duration proofHolds, InstantSource clock) {
        this.ring = new AlertRing(ringSize);
        this.proofHolds = proofHolds;
        this.clock = clock;
    }

    /// Takes a reader in.
    ///
    /// @return what it is to be sent first; empty: streams cannot be served at the moment
    synchronized Optional<List<byte[]>> join(Reader reader, Wish wish) {
        if (ended || !hasReadAll() || !hasContact()) {
            return Optional.empty();
        }
        var lastSeen = wish.lastSeen();
        places.put(reader, new Place(wish, lastSeen == null ? next - 1 : lastSeen, proofs));
        if (lastSeen == null) {
            return Optional.of(List.of(Frames.welcome(next - 1)));
        }
        return Optional.of(ring.after(lastSeen)
                .map(missed -> resumed(missed, wish))
                .orElseGet(() -> List.of(Frames.reset(next - 1))));
    }

    private static List<byte[]> resumed(List<Frame> missed, Wish wish) {
        var first = new ArrayList<byte[]>();
        first.add(Frames.welcomeBack());
        missed.stream().filter(wish::covers).map(Frame::bytes).forEach(first::add);
        return first;
    }

    synchronized void leave(Reader reader) {
        places.remove(reader);
    }

    synchronized void publish(Frame frame) {
        if (!withdrawn.contains(frame.article()) && ring.add(frame)) {
            places.forEach((reader, place) -> {
                if (place.hears(frame)) {
                    reader.send(frame.bytes());
                }
            });
        }
    }

    /// A story was taken down: whoever comes back is no longer told of it.
    synchronized void withdraw(UUID article) {
        if (withdrawn.add(article)) {
            ring.drop(article);
        }
    }

    /// Every story that was taken down before now is known.
    synchronized void knowsWithdrawals() {
        knowsWithdrawals = true;
    }

    /// Whether readers can be told what they missed, and nothing that was taken back.
    synchronized boolean hasReadAll() {
        return readBack && knowsWithdrawals;
    }

    /// Everything before this offset has been read.
    synchronized void passed(long nextOffset) {
        next = nextOffset;
    }

    /// Offset of the first record not read yet.
    synchronized long next() {
        return next;
    }

    /// Begins anew at an offset, because this is the start or because the topic is no longer the one that was read:
    /// readers are sent away and come back to what is true then.
    synchronized void startAt(long offset) {
        readBack = false;
        next = offset;
        ring.startAt(offset);
        dismiss();
    }

    synchronized void readBack() {
        readBack = true;
    }

    synchronized boolean hasReadBack() {
        return readBack;
    }

    /// Kafka has said where the topic ends. Whoever claims to have seen more, and was here before it was asked, has
    /// seen another topic.
    synchronized void proven(long end) {
        places.forEach((reader, place) -> {
            if (place.isAheadOf(end) && place.joinedBefore(proofs)) {
                place.restart();
                reader.send(Frames.reset(next - 1));
            }
        });
        proofs++;
        provenAt = clock.instant();
    }

    synchronized boolean hasContact() {
        return provenAt != null && clock.instant().isBefore(provenAt.plus(proofHolds));
    }

    synchronized void beat() {
        places.keySet().forEach(reader -> reader.send(Frames.HEART_BEAT));
    }

    synchronized int readers() {
        return places.size();
    }

    /// The gateway stops: no reader is taken in any more.
    synchronized void end() {
        ended = true;
        dismiss();
    }

    private void dismiss() {
        var all = List.copyOf(places.keySet());
        places.clear();
        all.forEach(reader -> reader.end(Frames.farewell()));
    }
}
