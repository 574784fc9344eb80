package news.dateline.article.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The one thing that is wanted of a camera's notes (CIPA DC-008): how the picture is to be turned. What else they
/// hold, where it was taken above all, is read by nobody and kept nowhere.
final class Exif {

    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4d4d;
    private static final int DIRECTORY_AT = 4;
    private static final int ENTRY = 12;
    private static final int VALUE_AT = 8;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /// Upright where they do not say, or say nothing that makes sense.
    ///
    /// @param notes a TIFF header and what follows it
    static Orientation orientation(ByteBuffer notes) {
        if (notes.limit() < DIRECTORY_AT + 4) {
            return Orientation.UPRIGHT;
        }
        switch (notes.getShort(0)) {
            case LITTLE_ENDIAN -> notes.order(ByteOrder.LITTLE_ENDIAN);
            case BIG_ENDIAN -> notes.order(ByteOrder.BIG_ENDIAN);
            default -> {
                return Orientation.UPRIGHT;
            }
        }
        var directory = notes.getInt(DIRECTORY_AT);
        if (directory < 0 || directory > notes.limit() - 2) {
            return Orientation.UPRIGHT;
        }
        var entries = Short.toUnsignedInt(notes.getShort(directory));
        for (var entry = 0; entry < entries; entry++) {
            var at = (long) directory + 2 + (long) entry * ENTRY;
            if (at + ENTRY > notes.limit()) {
                break;
            }
            if (Short.toUnsignedInt(notes.getShort((int) at)) == ORIENTATION) {
                return Orientation.of(notes.getShort((int) at + VALUE_AT));
            }
        }
        return Orientation.UPRIGHT;
    }
}
