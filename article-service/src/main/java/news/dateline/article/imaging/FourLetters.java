package news.dateline.article.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Names of chunks, as numbers.
final class FourLetters {

    private FourLetters() {}

    static int bigEndian(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
