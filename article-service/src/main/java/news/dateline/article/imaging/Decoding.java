package news.dateline.article.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/// Turns a file into pixels, once its head says that they are few enough.
final class Decoding {

    /// What sensors of reporters' cameras have.
    static final int MOST_PIXELS = 24_000_000;

    static final int LONGEST_SIDE = 20_000;

    /// 24 million pixels of four bytes. Whoever sends wider ones (16 bits a colour) is read every other pixel.
    private static final long MOST_BYTES = 4L * MOST_PIXELS;

    private Decoding() {}

    static BufferedImage decode(Path file, PictureFormat format) throws UnfitPictureException {
        var reader = ImageIO.getImageReadersByFormatName(format.word()).next();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            // Without what it says besides: a text in it may be a thousand times longer than the file.
            reader.setInput(input, true, true);
            checkSize(reader);
            return decode(reader);
        } catch (IOException | RuntimeException broken) {
            // Decoders end in whatever way when a file does not keep to the rules.
            throw new UnfitPictureException(
                    PictureProblem.BROKEN, "It does not keep to the rules of its format.", broken);
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(ImageReader reader) throws IOException, UnfitPictureException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UnfitPictureException(
                    PictureProblem.TOO_MANY_PIXELS,
                    "It has %d × %d pixels; at most %d million are taken, and %d a side."
                            .formatted(width, height, MOST_PIXELS / 1_000_000, LONGEST_SIDE));
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var wanted = reader.getDefaultReadParam();
        var type = plainest(reader.getImageTypes(0));
        if (type != null) {
            wanted.setDestinationType(type);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels * bytes(type) > MOST_BYTES) {
                wanted.setSourceSubsampling(2, 2, 0, 0);
            }
        }
        return reader.read(0, wanted);
    }

    /// What the decoder can give: the screen's own colours where it can, converted as it goes.
    private static @Nullable ImageTypeSpecifier plainest(Iterator<ImageTypeSpecifier> types) {
        ImageTypeSpecifier first = null;
        while (types.hasNext()) {
            var type = types.next();
            var colours = type.getColorModel();
            if (colours.getColorSpace().isCS_sRGB() && colours.getTransferType() == DataBuffer.TYPE_BYTE) {
                return type;
            }
            first = first == null ? type : first;
        }
        return first;
    }

    private static int bytes(ImageTypeSpecifier type) {
        var samples = type.getSampleModel();
        return samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType()) / Byte.SIZE;
    }
}
