package news.dateline.notification.delivery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The outcomes of one slice's readers, a byte each: the outcome below, and above it the generation of the alert
/// that the reader has. Not thread-safe.
public final class Outcomes {

    private static final Outcome[] KINDS = Outcome.values();
    private static final int BITS = 4;
    private static final int LOW = 0x0F;

    private final byte[] bytes;

    Outcomes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static Outcomes queued(int readers) {
        return new Outcomes(new byte[readers]);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    public Outcome of(int reader) {
        return KINDS[bytes[reader] & LOW];
    }

    /// Of the alert as a message of its own told it to a reader; 0 if none did.
    public int told(int reader) {
        return of(reader) == Outcome.SENT ? generation(reader) : 0;
    }

    /// Of a reader who was reached; without one, by the alert as it was raised.
    private int generation(int reader) {
        return Math.max(1, bytes[reader] >> BITS & LOW);
    }

    private void set(int reader, Outcome outcome, int generation) {
        bytes[reader] = (byte) (generation << BITS | outcome.ordinal());
    }

    /// Writes down what became of a generation for one reader. Whoever has an earlier one was reached, whatever
    /// becomes of this one, and waits on where it is to be tried again.
    public void become(int reader, Outcome outcome, int generation) {
        switch (outcome) {
            // Whoever heard of it in another message still has not had one of its own.
            case SENT -> set(reader, of(reader) == Outcome.MERGED ? Outcome.MERGED : Outcome.SENT, generation);
            case MERGED, HELD -> set(reader, outcome, generation);
            case QUEUED -> {
                // As it was.
            }
            case RETIRED, FAILED, EXPIRED, ENDED, RECALLED, UNCORRECTED, CAPPED, OVERTAKEN ->
                set(reader, wasReached(reader) ? Outcome.UNCORRECTED : outcome, 0);
        }
    }

    /// Whether they have heard of it, in whichever message.
    public boolean wasReached(int reader) {
        return of(reader) == Outcome.SENT || of(reader) == Outcome.MERGED;
    }

    /// The places of those who are to hear of a generation, in order: who has heard nothing yet, and who has an earlier
    /// one.
    public IntStream waiting(int generation) {
        return IntStream.range(0, bytes.length).filter(reader -> isWaiting(reader, generation));
    }

    private boolean isWaiting(int reader, int generation) {
        return switch (of(reader)) {
            case QUEUED, HELD -> true;
            case SENT, MERGED -> generation(reader) < generation;
            case RETIRED, FAILED, EXPIRED, ENDED, RECALLED, UNCORRECTED, CAPPED, OVERTAKEN -> false;
        };
    }

    public boolean areFinal(int generation) {
        return waiting(generation).findAny().isEmpty();
    }

    /// All who wait for a generation that is no news any more, but for those for whom it is held: they are told when
    /// that ends.
    public void expire(int generation) {
        waiting(generation)
                .filter(reader -> of(reader) != Outcome.HELD)
                .forEach(reader -> become(reader, Outcome.EXPIRED, generation));
    }

    /// Whoever has heard nothing yet need not hear of it at all.
    public void recall() {
        IntStream.range(0, bytes.length)
                .filter(reader -> of(reader) == Outcome.QUEUED || of(reader) == Outcome.HELD)
                .forEach(reader -> set(reader, Outcome.RECALLED, 0));
    }

    Map<Outcome, Integer> counts() {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        Arrays.stream(KINDS).forEach(kind -> counts.put(kind, 0));
        for (int reader = 0; reader < bytes.length; reader++) {
            counts.merge(of(reader), 1, Integer::sum);
        }
        return counts;
    }
}
