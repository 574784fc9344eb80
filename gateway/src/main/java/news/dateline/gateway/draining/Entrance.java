package news.dateline.gateway.draining;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Where connections come in, and how that is closed without cutting off whoever stands there. A connection that
/// the kernel has made or is making, and nobody has accepted, is reset when the listening socket goes, and its
/// client cannot know whether its request was done. So newcomers are ignored, and the socket goes when everybody
/// else is in. Where that cannot be had, it goes in the moment in which nobody waits, and only then are those looked
/// after who were accepted last.
final class Entrance extends ChannelInboundHandlerAdapter {

    /// Enough for whoever knocked before, also on a busy machine. Where nobody came for so long, hardly anybody will in
    /// the moment of the closing.
    private static final long GRACE_MILLIS = 500;

    private final Channel listening;
    private final List<Object> accepted = new ArrayList<>();
    private boolean closing;

    /// @param listening whose own thread calls everything here but [#close]
    Entrance(Channel listening) {
        this.listening = listening;
    }

    /// Returns at once. Safe for any thread.
    void close() {
        listening.eventLoop().execute(() -> closing = !Newcomers.ignore(listening));
        listening.eventLoop().schedule(() -> listening.close(), GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
        if (closing) {
            accepted.add(connection);
        } else {
            context.fireChannelRead(connection);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (closing && nobodyWaits()) {
            listening.close();
        }
        accepted.forEach(context::fireChannelRead);
        accepted.clear();
        context.fireChannelReadComplete();
    }

    /// Accepting ends when there is nobody left, or after so many that others shall have their turn.
    private boolean nobodyWaits() {
        return accepted.size() < listening.metadata().defaultMaxMessagesPerRead();
    }
}
