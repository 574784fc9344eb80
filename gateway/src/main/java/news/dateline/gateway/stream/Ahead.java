package news.dateline.gateway.stream;

/// A reader who comes from a gateway that has read more than this one, in one lane at least: it is not told again what
/// it knows. Guarded by the hub.
final class Ahead {

    private final Reader reader;
    private final Group group;
    private final long proofs;
    private Place place;

    /// @param group which it joins once it is reached
    /// @param proofs how many there were when it came
    Ahead(Reader reader, Group group, Place place, long proofs) {
        this.reader = reader;
        this.group = group;
        this.place = place;
        this.proofs = proofs;
    }

    boolean is(Reader other) {
        return reader.equals(other);
    }

    void send(int lane, Frame frame) {
        if (frame.offset() >= place.next(lane)) {
            place = place.past(lane, frame.offset());
            write(Frames.encoded(place, frame.content()));
        }
    }

    /// @return whether it has become one of its group
    boolean isReached(Place here) {
        if (place.isAheadOf(here)) {
            return false;
        }
        group.join(reader);
        return true;
    }

    /// @return whether it has, was told, and has become one of its group
    boolean hasSeenAnother(Place end, long current, Place here) {
        if (!place.isAheadOf(end) || proofs >= current) {
            return false;
        }
        write(Frames.reset(here));
        group.join(reader);
        return true;
    }

    void beat() {
        write(Frames.heartBeat(place));
    }

    void end() {
        reader.loop().execute(() -> reader.end(Frames.farewell()));
    }

    private void write(Encoded encoded) {
        reader.loop().execute(() -> reader.send(encoded));
    }
}
