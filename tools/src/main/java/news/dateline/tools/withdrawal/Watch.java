package news.dateline.tools.withdrawal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Looks at every surface again and again until the story is gone from each, or time is up.
///
/// @param patience for all of them together
record Watch(List<Surface> surfaces, Clock clock, Duration patience) {

    private static final Optional<Duration> STILL_THERE = Optional.empty();
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// How long after an instant each surface was first found without the story; empty where it still is.
    Map<Surface, Optional<Duration>> since(Instant withdrawn) throws IOException, InterruptedException {
        var gone = new LinkedHashMap<Surface, Optional<Duration>>();
        surfaces.forEach(surface -> gone.put(surface, STILL_THERE));
        var until = clock.instant().plus(patience);
        do {
            for (var surface : surfaces) {
                if (STILL_THERE.equals(gone.get(surface)) && surface.look().findsNothing()) {
                    gone.put(surface, Optional.of(Duration.between(withdrawn, clock.instant())));
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (gone.containsValue(STILL_THERE) && clock.instant().isBefore(until));
        return gone;
    }
}
