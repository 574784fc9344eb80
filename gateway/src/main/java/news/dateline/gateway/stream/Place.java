package news.dateline.gateway.stream;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far a reader has come: of each lane of its channel, the first offset that it was not told of. As the `id:` of a
/// frame it is the list of the last ones it was told of, with dots between them, -1 where there is none.
final class Place {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern OFFSET = Pattern.compile("-1|\\d{1,18}");

    private final long[] next;

    private Place(long[] next) {
        this.next = next;
    }

    /// @param next is not copied
    static Place of(long... next) {
        return new Place(next);
    }

    /// @param lastEventId what the browser remembered; one that is none of ours may have missed anything
    /// @return null: the reader is new
    static @Nullable Place of(@Nullable String lastEventId, int lanes) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        var parts = DOT.split(lastEventId, lanes + 1);
        if (parts.length != lanes
                || !Arrays.stream(parts).allMatch(part -> OFFSET.matcher(part).matches())) {
            return new Place(new long[lanes]);
        }
        return new Place(
                Arrays.stream(parts).mapToLong(part -> Long.parseLong(part) + 1).toArray());
    }

    long next(int lane) {
        return next[lane];
    }

    /// The same, past a frame.
    Place past(int lane, long offset) {
        var moved = next.clone();
        moved[lane] = Math.max(moved[lane], offset + 1);
        return new Place(moved);
    }

    boolean isAheadOf(Place other) {
        for (var lane = 0; lane < next.length; lane++) {
            if (next[lane] > other.next[lane]) {
                return true;
            }
        }
        return false;
    }

    /// As an `id:` has it.
    @Override
    public String toString() {
        return Arrays.stream(next).mapToObj(each -> Long.toString(each - 1)).collect(Collectors.joining("."));
    }
}
