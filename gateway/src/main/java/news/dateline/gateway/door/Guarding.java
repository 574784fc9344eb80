package news.dateline.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/// Puts the guards into a new connection.
final class Guarding {

    private final Connections connections;
    private final Duration headTime;
    private final int streams;
    private final RequestSyntax syntax;
    private final Refusals refusals;

    /// @param headTime within which whatever a client begins has to be whole
    /// @param streams how many a client may have open on one connection of HTTP/2
    Guarding(Connections connections, Duration headTime, int streams, RequestSyntax syntax, Refusals refusals) {
        this.connections = connections;
        this.headTime = headTime;
        this.streams = streams;
        this.syntax = syntax;
        this.refusals = refusals;
    }

    void begin(Channel channel) {
        if (!connections.admit(channel)) {
            return;
        }
        if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            guard(channel.pipeline());
        } else {
            channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, "door.protocol", new WhenProtocolIsChosen());
        }
    }

    private void guard(ChannelPipeline pipeline) {
        if (pipeline.get(NettyPipeline.HttpCodec) instanceof Http2ConnectionHandler) {
            pipeline.addBefore(NettyPipeline.HttpCodec, FrameTimer.NAME, new FrameTimer(headTime));
            pipeline.addAfter(NettyPipeline.HttpCodec, StreamGuard.NAME, new StreamGuard(streams, syntax, refusals));
        } else {
            var timer = new HeadTimer(headTime);
            pipeline.addBefore(NettyPipeline.HttpCodec, HeadTimer.NAME, timer);
            pipeline.addAfter(NettyPipeline.HttpCodec, RequestGuard.NAME, new RequestGuard(timer, syntax, refusals));
        }
    }

    /// With TLS the two sides agree on HTTP/1.1 or HTTP/2 while they shake hands. They have as much time for that as
    /// for a head.
    private final class WhenProtocolIsChosen extends ChannelInboundHandlerAdapter {

        private @Nullable Future<?> running;

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            running = context.executor().schedule(() -> context.close(), headTime.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            context.fireUserEventTriggered(event);
            if (event instanceof SslHandshakeCompletionEvent) {
                var pipeline = context.pipeline();
                if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                    guard(pipeline);
                }
                pipeline.remove(this);
            }
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
