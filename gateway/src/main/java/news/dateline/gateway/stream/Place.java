package news.dateline.gateway.stream;

/// Where a reader stands. Guarded by the hub.
final class Place {

    private final Wish wish;
    private final long proof;
    private long lastSeen;

    Place(Wish wish, long lastSeen, long proof) {
        this.wish = wish;
        this.lastSeen = lastSeen;
        this.proof = proof;
    }

    /// A reader who comes from a gateway that is ahead of this one has heard it already.
    boolean hears(Frame frame) {
        return frame.offset() > lastSeen && wish.covers(frame);
    }

    boolean isAheadOf(long end) {
        return lastSeen >= end;
    }

    boolean joinedBefore(long current) {
        return proof < current;
    }

    void restart() {
        lastSeen = -1;
    }
}
