package news.dateline.gateway.stream;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One stream from its being asked for to its end, whatever carries it.
final class Visit {

    private final Hub hub;
    private final Channel channel;
    private final @Nullable String lastEventId;
    private final Runnable over;
    private final AtomicReference<@Nullable Runnable> leave = new AtomicReference<>(); // what was sent is not kept
    private final AtomicBoolean ended = new AtomicBoolean();

    /// @param lastEventId the `id:` of the last frame the reader got; null: it is new
    /// @param over is told of the end, once
    Visit(Hub hub, Channel channel, @Nullable String lastEventId, Runnable over) {
        this.hub = hub;
        this.channel = channel;
        this.lastEventId = lastEventId;
        this.over = over;
    }

    /// @return empty: streams cannot be served at the moment
    Optional<Seat> begin(Reader reader) {
        var taken = hub.join(reader, channel, lastEventId);
        taken.map(Seat::leave).ifPresent(leave::set);
        return taken;
    }

    /// May be called more than once.
    void end() {
        if (ended.compareAndSet(false, true)) {
            var taken = leave.get();
            if (taken != null) {
                taken.run();
            }
            over.run();
        }
    }
}
