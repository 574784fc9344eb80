package news.dateline.article.imaging;

import java.nio.ByteBuffer;

/// Goes through the chunks of a PNG file (W3C, third edition, section 5).
final class PngSurvey {

    private static final int SIGNATURE = 8;
    private static final int HEAD = 8;
    private static final int CHECKSUM = 4;
    private static final int END = type("IEND");
    private static final int ANIMATION = type("acTL");
    private static final int EXIF = type("eXIf");

    private PngSurvey() {}

    static Survey of(ByteBuffer file) {
        var isAnimated = false;
        var orientation = Orientation.UPRIGHT;
        for (var at = SIGNATURE; at + HEAD + CHECKSUM <= file.limit(); ) {
            var length = file.getInt(at);
            var type = file.getInt(at + 4);
            if (length < 0 || length > file.limit() - at - HEAD - CHECKSUM) {
                return Survey.BROKEN;
            }
            if (type == END) {
                return new Survey(true, isAnimated, orientation);
            }
            isAnimated |= type == ANIMATION;
            if (type == EXIF) {
                orientation = Exif.orientation(file.slice(at + HEAD, length));
            }
            at += HEAD + length + CHECKSUM;
        }
        return Survey.BROKEN;
    }

    private static int type(String letters) {
        return FourLetters.bigEndian(letters);
    }
}
