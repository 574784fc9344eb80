package news.dateline.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stands before the HTTP/1 codec of one connection: a head that comes in pieces has to be whole in time, however
/// steadily its sender goes on. A head that comes in one piece, as nearly all do, starts no timer.
///
/// Everything here runs on the connection's own thread.
final class HeadTimer extends ChannelInboundHandlerAdapter {

    static final String NAME = "door.headTimer";

    private final Duration time;
    private boolean inHead = true;
    private boolean arrivedNow;
    private @Nullable Future<?> running;

    HeadTimer(Duration time) {
        this.time = time;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        arrivedNow = false;
        context.fireChannelRead(bytes);
        if (inHead && !arrivedNow && running == null) {
            running = context.executor().schedule(() -> end(context), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void headArrived() {
        inHead = false;
        stop();
    }

    /// What follows is the head of the next request.
    void requestArrived() {
        inHead = true;
        arrivedNow = true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    private static void end(ChannelHandlerContext context) {
        var guard = context.pipeline().context(RequestGuard.class);
        if (guard == null) {
            context.close();
        } else {
            ((RequestGuard) guard.handler()).tooSlow(guard);
        }
    }
}
