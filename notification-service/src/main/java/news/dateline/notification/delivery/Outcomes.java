package news.dateline.notification.delivery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The outcomes of one slice's readers, a byte each. Not thread-safe.
public final class Outcomes {

    private static final Outcome[] KINDS = Outcome.values();

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
        return KINDS[bytes[reader]];
    }

    public void set(int reader, Outcome outcome) {
        bytes[reader] = (byte) outcome.ordinal();
    }

    /// The places of those who wait, in order.
    public IntStream waiting() {
        return IntStream.range(0, bytes.length).filter(reader -> of(reader) == Outcome.QUEUED);
    }

    public boolean areFinal() {
        return waiting().findAny().isEmpty();
    }

    /// All who wait.
    public void expire() {
        waiting().forEach(reader -> set(reader, Outcome.EXPIRED));
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
