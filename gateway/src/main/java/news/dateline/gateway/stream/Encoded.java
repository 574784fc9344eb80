package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What is written for one event: the same for every connection of a channel, and encoded for it once.
final class Encoded {

    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private final byte[] bytes;
    private volatile byte @Nullable [] chunk; // whoever makes it makes the same

    /// @param bytes nobody changes them
    Encoded(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Nobody changes them.
    byte[] bytes() {
        return bytes;
    }

    /// The same as one chunk (RFC 9112, section 7.1). Nobody changes it.
    byte[] chunk() {
        var made = chunk;
        if (made == null) {
            var size = Integer.toHexString(bytes.length).getBytes(US_ASCII);
            made = ByteBuffer.allocate(size.length + bytes.length + 2 * END_OF_LINE.length)
                    .put(size)
                    .put(END_OF_LINE)
                    .put(bytes)
                    .put(END_OF_LINE)
                    .array();
            chunk = made;
        }
        return made;
    }
}
