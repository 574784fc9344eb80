package news.dateline.gateway.stream;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServerRequest;

/// Catches the empty answer to one request and turns it into the head of a stream. To Spring and Reactor Netty the
/// exchange ends like any other; what they and the door have in the connection for further requests is taken out.
final class HeldHandover extends ChannelOutboundHandlerAdapter {

    private static final String NAME = "stream.handover";

    private final Visit visit;
    private @Nullable HttpHeaders head;

    private HeldHandover(Visit visit) {
        this.visit = visit;
    }

    /// @return false: the connection has to carry other things, too (HTTP/2), or to end with the answer
    static boolean install(HttpServerRequest request, Visit visit) {
        var installed = new AtomicBoolean();
        request.withConnection(connection -> {
            var pipeline = connection.channel().pipeline();
            if (HttpVersion.HTTP_1_1.equals(request.version())
                    && !request.requestHeaders().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)
                    && pipeline.get(NettyPipeline.HttpCodec) != null) {
                pipeline.addAfter(NettyPipeline.HttpCodec, NAME, new HeldHandover(visit));
                connection.channel().closeFuture().addListener(_ -> visit.end());
                installed.set(true);
            }
        });
        return installed.get();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (!response.status().equals(HttpResponseStatus.OK)) { // something behind the controller refused
                visit.end();
                context.write(message, promise);
                context.pipeline().remove(this);
                return;
            }
            head = response.headers();
        }
        if (message instanceof LastHttpContent) {
            context.channel().eventLoop().execute(() -> hold(context)); // once Reactor Netty has let go
        }
        ReferenceCountUtil.release(message);
        promise.trySuccess();
    }

    private void hold(ChannelHandlerContext context) {
        if (!context.channel().isActive() || head == null) {
            return;
        }
        head.remove(HttpHeaderNames.CONTENT_LENGTH);
        head.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        context.write(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, head), context.voidPromise());
        var stream = new HeldStream(context.channel());
        takeOver(context.pipeline(), stream);
        stream.begin(visit);
    }

    /// What encrypts stays, and what tells the server of the connection's end.
    private static void takeOver(ChannelPipeline pipeline, HeldStream stream) {
        var handlers = List.copyOf(pipeline.toMap().values());
        pipeline.addBefore(NettyPipeline.HttpCodec, "stream.held", stream);
        handlers.reversed().stream()
                .filter(handler ->
                        !(handler instanceof SslHandler) && pipeline.get(NettyPipeline.ReactiveBridge) != handler)
                .forEach(pipeline::remove);
    }
}
