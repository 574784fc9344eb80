package news.dateline.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.time.Duration;
import reactor.netty.NettyPipeline;

/// Puts the guards into a new connection. HTTP/2 needs none of them: its frames cannot be read in two ways, and Netty
/// bounds what it keeps of a head.
final class Guarding {

    private final Connections connections;
    private final Duration headTime;
    private final Refusals refusals;

    Guarding(Connections connections, Duration headTime, Refusals refusals) {
        this.connections = connections;
        this.headTime = headTime;
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
        var timer = new HeadTimer(headTime);
        pipeline.addBefore(NettyPipeline.HttpCodec, HeadTimer.NAME, timer);
        pipeline.addAfter(NettyPipeline.HttpCodec, RequestGuard.NAME, new RequestGuard(timer, refusals));
    }

    /// With TLS the two sides agree on HTTP/1.1 or HTTP/2 while they shake hands.
    private final class WhenProtocolIsChosen extends ChannelInboundHandlerAdapter {

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
    }
}
