package news.dateline.notification.posting;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1: one post after the other.
final class Http1Connection extends SimpleChannelInboundHandler<FullHttpResponse> implements Connection {

    private final Peer peer;
    private final Channel channel;
    private @Nullable Exchange underWay;
    private boolean ends;

    Http1Connection(Peer peer, Channel channel) {
        this.peer = peer;
        this.channel = channel;
    }

    @Override
    public boolean hasRoom() {
        return underWay == null && !ends;
    }

    @Override
    public void send(Exchange exchange) {
        underWay = exchange;
        var post = exchange.post();
        var request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, post.path(), Unpooled.wrappedBuffer(post.body()));
        post.headers().forEach(request.headers()::set);
        request.headers().set(HttpHeaderNames.HOST, post.authority());
        channel.write(request).addListener(written -> {
            if (!written.isSuccess()) {
                end(written.cause());
            }
        });
    }

    @Override
    public void flush() {
        channel.flush();
    }

    /// Its answer would be taken for the next one's.
    @Override
    public void abandon(Exchange exchange) {
        end(new IOException("no answer in time"));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext here, FullHttpResponse response) {
        var answered = underWay;
        if (answered == null) {
            end(new IOException("an answer that nobody asked for"));
            return;
        }
        underWay = null;
        answered.end();
        answered.replied(new Reply(
                response.status().code(),
                response.protocolVersion().text(),
                response.headers().get(HttpHeaderNames.RETRY_AFTER)));
        if (HttpUtil.isKeepAlive(response)) {
            peer.goOn();
        } else {
            end(new IOException("closed after an answer"));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext here, Object event) {
        if (event instanceof IdleStateEvent && underWay == null) {
            end(new IOException("not used"));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext here, Throwable fault) {
        end(fault);
    }

    @Override
    public void channelInactive(ChannelHandlerContext here) {
        end(new IOException("cut off"));
        peer.lost(this);
    }

    private void end(Throwable cause) {
        ends = true;
        if (underWay != null) {
            underWay.end();
            underWay.failed(cause);
            underWay = null;
        }
        channel.close();
    }
}
