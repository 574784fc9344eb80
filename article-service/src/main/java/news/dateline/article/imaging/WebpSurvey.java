package news.dateline.article.imaging;

import java.nio.ByteBuffer;

/// Goes through the chunks of a WebP file (RFC 9649, section 2).
final class WebpSurvey {

    private static final int SIZE_AT = 4;
    private static final int HEAD = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int ANIMATION = FourLetters.bigEndian("ANIM");
    private static final int FRAME = FourLetters.bigEndian("ANMF");
    private static final int EXIF = FourLetters.bigEndian("EXIF");

    private WebpSurvey() {}

    static Survey of(ByteBuffer file) {
        var end = HEAD + littleEndian(file, SIZE_AT);
        if (end > file.limit()) {
            return Survey.BROKEN;
        }
        var isAnimated = false;
        var orientation = Orientation.UPRIGHT;
        var at = (long) FIRST_CHUNK;
        while (at + HEAD <= end) {
            var head = Math.toIntExact(at);
            var type = file.getInt(head);
            var length = littleEndian(file, head + SIZE_AT);
            if (length > end - at - HEAD) {
                return Survey.BROKEN;
            }
            isAnimated |= type == ANIMATION || type == FRAME;
            if (type == EXIF) {
                orientation = Exif.orientation(file.slice(head + HEAD, (int) length));
            }
            at += HEAD + length + (length & 1);
        }
        return new Survey(at > FIRST_CHUNK, isAnimated, orientation);
    }

    private static long littleEndian(ByteBuffer file, int at) {
        return Integer.toUnsignedLong(Integer.reverseBytes(file.getInt(at)));
    }
}
