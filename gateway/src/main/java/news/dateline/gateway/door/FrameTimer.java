package news.dateline.gateway.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stands before the HTTP/2 codec of one connection: what was begun has to be whole in time, however steadily its
/// sender goes on. That is the preface, any frame, and headers, which may come in several frames. The payload of a
/// body is left out: [BodyBound] has a time for all of it.
///
/// The codec says nothing of what it has half of, so frames are told apart here by their heads (RFC 9113, section 4.1).
/// Everything here runs on the connection's own thread.
final class FrameTimer extends ChannelInboundHandlerAdapter {

    static final String NAME = "door.frameTimer";

    private static final int PREFACE = 24;
    private static final int HEAD = 9;
    private static final int TYPE = 3;
    private static final int FLAGS = 4;
    private static final int END_HEADERS = 0x4;
    private static final byte NO_FRAME = -1;

    private final Duration time;
    private final byte[] head = new byte[HEAD];
    private int headBytes = HEAD; // the preface is taken for the payload of a frame
    private int payloadLeft = PREFACE;
    private boolean inHeaders;
    private @Nullable Future<?> running;

    FrameTimer(Duration time) {
        this.time = time;
        head[TYPE] = NO_FRAME;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        start(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (bytes instanceof ByteBuf buffer) {
            follow(buffer);
        }
        if (isAmidst() && running == null) {
            start(context);
        }
        context.fireChannelRead(bytes);
    }

    private void follow(ByteBuf bytes) {
        var at = bytes.readerIndex();
        var end = bytes.writerIndex();
        while (at < end) {
            if (headBytes < HEAD) {
                head[headBytes++] = bytes.getByte(at++);
                if (headBytes == HEAD) {
                    payloadLeft = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | head[2] & 0xff;
                }
            } else {
                var step = Math.min(payloadLeft, end - at);
                at += step;
                payloadLeft -= step;
            }
            if (headBytes == HEAD && payloadLeft == 0) {
                whole();
            }
        }
    }

    private void whole() {
        if (head[TYPE] == Http2FrameTypes.HEADERS || head[TYPE] == Http2FrameTypes.CONTINUATION) {
            inHeaders = (head[FLAGS] & END_HEADERS) == 0;
        }
        headBytes = 0;
        if (!inHeaders) {
            stop();
        }
    }

    private boolean isAmidst() {
        var inBody = headBytes == HEAD && head[TYPE] == Http2FrameTypes.DATA;
        return inHeaders || (headBytes > 0 && !inBody);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /// From here the codec is not asked: it would wait for what else is under way on the connection.
    private void start(ChannelHandlerContext context) {
        running = context.executor().schedule(() -> context.close(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }
}
