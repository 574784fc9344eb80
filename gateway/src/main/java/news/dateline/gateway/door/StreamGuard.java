package news.dateline.gateway.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2FrameStreamEvent;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.Http2StreamFrame;
import io.netty.handler.codec.http2.HttpConversionUtil;
import io.netty.util.ReferenceCountUtil;
import java.util.HashMap;
import java.util.Map;
import news.dateline.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;

/// Stands behind the HTTP/2 codec of one connection, before it is told apart into streams: refuses with a problem what
/// is no request, and streams beyond the bound, and ends the stream of whoever goes on sending a body that was already
/// answered.
///
/// Everything here runs on the connection's own thread.
final class StreamGuard extends ChannelDuplexHandler {

    static final String NAME = "door.streamGuard";

    private enum State {
        RECEIVING,
        RECEIVED,
        REFUSED
    }

    private final int most;
    private final RequestSyntax syntax;
    private final Refusals refusals;
    private final Map<Http2FrameStream, State> open = new HashMap<>();

    StreamGuard(int most, RequestSyntax syntax, Refusals refusals) {
        this.most = most;
        this.syntax = syntax;
        this.refusals = refusals;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        if (frame instanceof Http2HeadersFrame head && !open.containsKey(head.stream())) {
            begin(context, head);
        } else if (frame instanceof Http2HeadersFrame trailers && trailers.isEndStream()) {
            received(trailers.stream());
        } else if (frame instanceof Http2DataFrame piece && piece.isEndStream()) {
            received(piece.stream());
        }
        if (frame instanceof Http2StreamFrame ofStream && open.get(ofStream.stream()) == State.REFUSED) {
            ReferenceCountUtil.release(frame);
        } else {
            context.fireChannelRead(frame);
        }
    }

    private void begin(ChannelHandlerContext context, Http2HeadersFrame head) {
        var stream = head.stream();
        var refusal = syntax.refusalOf(head.headers());
        // The codec counts from when a client has confirmed the bound, which it may never do.
        if (open.size() >= most) {
            open.put(stream, State.REFUSED);
            context.writeAndFlush(reset(stream, Http2Error.REFUSED_STREAM));
        } else if (refusal != null) {
            open.put(stream, State.REFUSED);
            refuse(context, head, refusal);
        } else {
            open.put(stream, head.isEndStream() ? State.RECEIVED : State.RECEIVING);
        }
    }

    private void refuse(ChannelHandlerContext context, Http2HeadersFrame head, GatewayProblem problem) {
        var stream = head.stream();
        var answer = refusals.of(problem);
        context.write(new DefaultHttp2HeadersFrame(HttpConversionUtil.toHttp2Headers(answer, true)).stream(stream));
        var told = context.writeAndFlush(new DefaultHttp2DataFrame(answer.content(), true).stream(stream));
        if (!head.isEndStream()) {
            told.addListener(_ -> context.writeAndFlush(reset(stream, Http2Error.NO_ERROR)));
        }
    }

    private void received(Http2FrameStream stream) {
        open.replace(stream, State.RECEIVING, State.RECEIVED);
    }

    /// RFC 9113, section 8.1: whoever was answered need not send the rest.
    @Override
    public void write(ChannelHandlerContext context, Object frame, ChannelPromise promise) {
        var written = promise.unvoid();
        var ended = endedBy(frame);
        if (ended != null && open.get(ended) == State.RECEIVING) {
            written.addListener(_ -> {
                if (open.get(ended) == State.RECEIVING) {
                    context.writeAndFlush(reset(ended, Http2Error.NO_ERROR));
                }
            });
        }
        context.write(frame, written);
    }

    private static @Nullable Http2FrameStream endedBy(Object frame) {
        return switch (frame) {
            case Http2HeadersFrame head when head.isEndStream() -> head.stream();
            case Http2DataFrame piece when piece.isEndStream() -> piece.stream();
            default -> null;
        };
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof Http2FrameStreamEvent change && change.stream().state() == Http2Stream.State.CLOSED) {
            open.remove(change.stream());
        }
        context.fireUserEventTriggered(event);
    }

    private static DefaultHttp2ResetFrame reset(Http2FrameStream stream, Http2Error why) {
        return new DefaultHttp2ResetFrame(why).stream(stream);
    }
}
