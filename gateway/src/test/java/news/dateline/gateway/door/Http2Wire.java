package news.dateline.gateway.door;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import news.dateline.gateway.Gateway;

/// One connection of HTTP/2 over TLS, frame by frame (RFC 9113): what no well-behaved client would send.
final class Http2Wire implements AutoCloseable {

    static final int DATA = 0x0;
    static final int HEADERS = 0x1;
    static final int RST_STREAM = 0x3;
    static final int SETTINGS = 0x4;
    static final int GOAWAY = 0x7;
    static final int CONTINUATION = 0x9;

    static final int END_STREAM = 0x1;
    static final int END_HEADERS = 0x4;

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);
    private static final int PATIENCE_MILLIS = 20_000;

    private final SSLSocket socket;
    private final DataInputStream in;
    private final DefaultHttp2HeadersDecoder headers = new DefaultHttp2HeadersDecoder();

    /// @param headers of a frame of that type, else none
    record Frame(int type, int flags, int stream, byte[] payload, List<String> headers) {

        boolean is(int ofType, int ofStream) {
            return type == ofType && stream == ofStream;
        }

        /// Of the last four bytes of `RST_STREAM`, or of the second four of `GOAWAY`.
        int error() {
            return ByteBuffer.wrap(payload).getInt(type == GOAWAY ? Integer.BYTES : 0);
        }

        String text() {
            return new String(payload, US_ASCII);
        }
    }

    private Http2Wire(Gateway gateway, SSLContext trust) {
        try {
            socket = (SSLSocket) trust.getSocketFactory()
                    .createSocket("localhost", gateway.at("/").getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Connected, and nothing sent.
    static Http2Wire silent(Gateway gateway, SSLContext trust) {
        return new Http2Wire(gateway, trust);
    }

    /// With the preface and empty settings sent. The settings of the other side are never confirmed.
    static Http2Wire to(Gateway gateway, SSLContext trust) {
        return new Http2Wire(gateway, trust).bytes(PREFACE).frame(SETTINGS, 0, 0);
    }

    /// Whoever is not listening any longer does not matter: what they said before does.
    Http2Wire bytes(byte... bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (SocketException | SSLException closed) {
            // Read what was answered.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Http2Wire frame(int type, int flags, int stream, byte... payload) {
        return bytes(framed(type, flags, stream, payload));
    }

    static byte[] framed(int type, int flags, int stream, byte... payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /// A whole request without a body.
    Http2Wire get(int stream, String path, String... more) {
        return frame(HEADERS, END_HEADERS | END_STREAM, stream, head("GET", path, more));
    }

    /// Headers as literals that are not indexed (RFC 7541, section 6.2.2).
    ///
    /// @param more names and values in turn
    static byte[] head(String method, String path, String... more) {
        var all = new ArrayList<>(
                List.of(":method", method, ":scheme", "https", ":authority", "localhost", ":path", path));
        all.addAll(List.of(more));
        return fields(all.toArray(String[]::new));
    }

    static byte[] fields(String... all) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < all.length; at += 2) {
            bytes.write(0);
            text(bytes, all[at]);
            text(bytes, all[at + 1]);
        }
        return bytes.toByteArray();
    }

    /// With its length as a number of seven bits and, where they do not suffice, more (RFC 7541, section 5.1).
    private static void text(ByteArrayOutputStream bytes, String text) {
        if (text.length() < 127) {
            bytes.write(text.length());
        } else {
            bytes.write(127);
            var left = text.length() - 127;
            for (; left >= 128; left >>= 7) {
                bytes.write(left & 127 | 128);
            }
            bytes.write(left);
        }
        bytes.writeBytes(text.getBytes(US_ASCII));
    }

    /// All that is answered until this has come.
    List<Frame> until(Predicate<Frame> last) {
        var frames = new ArrayList<Frame>();
        try {
            do {
                frames.add(next());
            } while (!last.test(frames.getLast()));
        } catch (IOException e) {
            throw new AssertionError("closed after " + frames, e);
        }
        return frames;
    }

    /// All that is answered until the other side closes the connection.
    List<Frame> untilClosed() {
        var frames = new ArrayList<Frame>();
        try {
            while (true) {
                frames.add(next());
            }
        } catch (EOFException | SocketException | SSLException closed) {
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Frame next() throws IOException {
        var length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        var type = in.readUnsignedByte();
        var flags = in.readUnsignedByte();
        var stream = in.readInt();
        var payload = in.readNBytes(length);
        return new Frame(type, flags, stream, payload, type == HEADERS ? read(stream, payload) : List.of());
    }

    private List<String> read(int stream, byte[] payload) {
        try {
            Http2Headers read = headers.decodeHeaders(stream, Unpooled.wrappedBuffer(payload));
            var lines = new ArrayList<String>();
            read.forEach(field -> lines.add(field.getKey() + ": " + field.getValue()));
            return lines;
        } catch (Http2Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
