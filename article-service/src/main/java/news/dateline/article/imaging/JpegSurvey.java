package news.dateline.article.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Goes through the segments of a JPEG file (ITU T.81, annex B) from its first marker to its last.
final class JpegSurvey {

    /// Cameras and editors make some ten. Each is decoded over the whole picture however little there is in it, so a
    /// small file of thousands would take hours.
    private static final int MOST_SCANS = 100;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APPLICATION_1 = 0xe1;
    private static final int LENGTH = 2;

    private final ByteBuffer file;
    private int at = 2;
    private int scans;
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegSurvey(ByteBuffer file) {
        this.file = file;
    }

    static Survey of(ByteBuffer file) {
        return new JpegSurvey(file).survey();
    }

    private Survey survey() {
        for (var marker = nextMarker(); marker >= 0; marker = nextMarker()) {
            if (marker == END) {
                return new Survey(scans > 0, false, orientation);
            }
            if (marker == SCAN && ++scans > MOST_SCANS || at + LENGTH > file.limit()) {
                return Survey.BROKEN;
            }
            if (marker == APPLICATION_1) {
                readOrientation();
            }
            at += Short.toUnsignedInt(file.getShort(at));
        }
        return Survey.BROKEN;
    }

    /// The next marker that is none of those within a scan; negative where the file is at its end. Afterwards the
    /// length of its segment is next.
    private int nextMarker() {
        while (at + 1 < file.limit()) {
            var code = file.get(at) == (byte) 0xff ? Byte.toUnsignedInt(file.get(at + 1)) : 0;
            // Bytes of a scan that look like a marker are stuffed with 0; others only fill, or say where to resume.
            if (code == 0 || code == 0xff || code >= 0xd0 && code <= 0xd8 || code == 1) {
                at++;
            } else {
                at += 2;
                return code;
            }
        }
        return -1;
    }

    private void readOrientation() {
        var length = Short.toUnsignedInt(file.getShort(at)) - LENGTH;
        var from = at + LENGTH;
        if (length > EXIF.length
                && from + length <= file.limit()
                && file.slice(from, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            orientation = Exif.orientation(file.slice(from + EXIF.length, length - EXIF.length));
        }
    }
}
