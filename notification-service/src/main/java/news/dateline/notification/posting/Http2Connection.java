package news.dateline.notification.posting;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2FrameStreamException;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// HTTP/2 (RFC 9113): each post is a stream.
final class Http2Connection extends Http2ChannelDuplexHandler implements Connection {

    private static final String PROTOCOL = "HTTP/2.0";
    private static final AsciiString POST = AsciiString.cached("POST");
    private static final AsciiString HTTPS = AsciiString.cached("https");
    private static final int INFORMATIONAL = 200; // below

    /// Until the server has told (RFC 9113, section 6.5.2: at least).
    private static final int STREAMS = 100;

    private record Underway(Exchange exchange, long since) {}

    private final Peer peer;
    private final int atOnce;
    private final Channel channel;
    private final Map<Http2FrameStream, Underway> streams = new HashMap<>();
    private long most;
    private long heard;
    private boolean ends;

    Http2Connection(Peer peer, int atOnce, Channel channel) {
        this.peer = peer;
        this.atOnce = atOnce;
        this.channel = channel;
        this.most = Math.min(atOnce, STREAMS);
    }

    @Override
    public boolean hasRoom() {
        return !ends && streams.size() < most;
    }

    @Override
    public void send(Exchange exchange) {
        var stream = newStream();
        streams.put(stream, new Underway(exchange, System.nanoTime()));
        var post = exchange.post();
        var headers = new DefaultHttp2Headers(false)
                .method(POST)
                .scheme(HTTPS)
                .authority(post.authority())
                .path(post.path());
        post.headers().forEach(headers::set);
        channel.write(new DefaultHttp2HeadersFrame(headers, false).stream(stream))
                .addListener(written -> {
                    if (!written.isSuccess()) {
                        fail(stream, written.cause());
                        retire(); // it has no streams left, or is closed
                    }
                });
        channel.write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(post.body()), true).stream(stream));
    }

    @Override
    public void flush() {
        channel.flush();
    }

    /// A connection on which nothing at all was heard since is dead.
    @Override
    public void abandon(Exchange exchange) {
        var late = streams.entrySet().stream()
                .filter(stream -> stream.getValue().exchange() == exchange)
                .findFirst();
        late.ifPresent(stream -> {
            fail(stream.getKey(), new IOException("no answer in time"));
            if (heard - stream.getValue().since() < 0) {
                end(new IOException("dead"));
            } else {
                reset(stream.getKey());
            }
        });
    }

    private void reset(Http2FrameStream stream) {
        channel.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL).stream(stream));
    }

    @Override
    public void channelRead(ChannelHandlerContext here, Object frame) {
        heard = System.nanoTime();
        try {
            switch (frame) {
                case Http2HeadersFrame head -> answered(head);
                case Http2DataFrame more -> answered(more);
                case Http2ResetFrame reset ->
                    fail(reset.stream(), new IOException("reset: error " + reset.errorCode()));
                case Http2SettingsFrame told -> {
                    var allowed = told.settings().maxConcurrentStreams();
                    most = allowed == null ? most : Math.min(atOnce, allowed);
                }
                case Http2GoAwayFrame goAway -> goAway(goAway.lastStreamId());
                default -> {
                    // What keeps a connection going, the codec answers.
                }
            }
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    private void answered(Http2HeadersFrame head) {
        var status = status(head.headers());
        var underway = streams.get(head.stream());
        if (underway == null || status < INFORMATIONAL) {
            return;
        }
        var retryAfter = head.headers().get(HttpHeaderNames.RETRY_AFTER);
        underway.exchange().replied(new Reply(status, PROTOCOL, retryAfter == null ? null : retryAfter.toString()));
        if (head.isEndStream()) {
            remove(head.stream());
        }
    }

    private static int status(Http2Headers headers) {
        @Nullable CharSequence status = headers.status();
        return status == null ? 0 : AsciiString.of(status).parseInt();
    }

    /// What else a server has to say is of no use.
    private void answered(Http2DataFrame more) {
        if (remove(more.stream()) != null && !more.isEndStream()) {
            reset(more.stream());
        }
    }

    private void goAway(int last) {
        ends = true;
        failAll(stream -> stream.id() > last, new IOException("sent away"));
        retire();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext here, Object event) {
        if (event instanceof IdleStateEvent && streams.isEmpty()) {
            end(new IOException("not used"));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext here, Throwable fault) {
        if (fault instanceof Http2FrameStreamException ofOne) {
            fail(ofOne.stream(), ofOne);
        } else {
            end(fault);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext here) {
        end(new IOException("cut off"));
        peer.lost(this);
    }

    /// What is under way still comes.
    private void retire() {
        ends = true;
        if (streams.isEmpty()) {
            channel.close();
        }
    }

    private void end(Throwable cause) {
        ends = true;
        failAll(_ -> true, cause);
        channel.close();
    }

    private void failAll(Predicate<Http2FrameStream> which, Throwable cause) {
        List.copyOf(streams.keySet()).stream().filter(which).forEach(stream -> fail(stream, cause));
    }

    private void fail(Http2FrameStream stream, Throwable cause) {
        var underway = streams.get(stream);
        if (underway != null) {
            underway.exchange().failed(cause);
            remove(stream);
        }
    }

    private @Nullable Underway remove(Http2FrameStream stream) {
        var underway = streams.remove(stream);
        if (underway == null) {
            return null;
        }
        underway.exchange().end();
        if (!underway.exchange().isOver()) {
            underway.exchange().failed(new IOException("no answer"));
        }
        if (ends) {
            retire();
        } else {
            peer.goOn();
        }
        return underway;
    }
}
