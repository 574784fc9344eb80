package news.dateline.gateway.stream;

/// One partition's way through the streams. Guarded by the hub.
final class Lane {

    private final Ring ring;
    private long next;

    Lane(int capacity) {
        ring = new Ring(capacity);
    }

    void startAt(long offset) {
        ring.startAt(offset);
        next = offset;
    }

    Ring ring() {
        return ring;
    }

    /// @param nextOffset of the first record not read yet
    void passed(long nextOffset) {
        next = nextOffset;
    }

    /// Offset of the first record not read yet.
    long next() {
        return next;
    }
}
