package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Executor;

/// A reader whose connection of HTTP/1.1 is written to directly: nothing of a server, a framework or a request is kept
/// for it.
final class HeldStream extends ChannelInboundHandlerAdapter implements Reader {

    /// What the system may hold for a reader who does not read; by itself it would take some 4 MB.
    private static final int SEND_BUFFER = 64 * 1024;

    /// What may wait besides: all that a returning reader is sent at once, and as much again.
    private static final WriteBufferWaterMark MAY_WAIT =
            new WriteBufferWaterMark(Resumption.MOST_BYTES, 2 * Resumption.MOST_BYTES);

    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

    private final Channel channel;

    /// @param channel in which nothing of HTTP's is left
    HeldStream(Channel channel) {
        this.channel = channel;
    }

    void begin(Visit visit) {
        var settings = channel.config();
        settings.setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        settings.setWriteBufferWaterMark(MAY_WAIT);
        settings.setAutoRead(true); // to hear of the close
        visit.begin(this).ifPresentOrElse(seat -> seat.first().forEach(this::write), () -> end(Frames.farewell()));
        channel.flush();
    }

    @Override
    public Executor loop() {
        return channel.eventLoop();
    }

    @Override
    public void send(Encoded encoded) {
        if (channel.isWritable()) {
            write(encoded);
            channel.flush();
        } else {
            channel.close(); // it comes back with the place it had reached
        }
    }

    private void write(Encoded encoded) {
        channel.write(Unpooled.wrappedBuffer(encoded.chunk()), channel.voidPromise());
    }

    @Override
    public void end(Encoded farewell) {
        write(farewell);
        channel.writeAndFlush(Unpooled.wrappedBuffer(LAST_CHUNK)).addListener(ChannelFutureListener.CLOSE);
    }

    /// A reader has nothing more to say.
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
