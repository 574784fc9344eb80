package news.dateline.article.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels, and nothing that came along with them.
final class Encoding {

    /// Of JPEG: what it loses is hard to see.
    private static final float QUALITY = 0.85f;

    private static final int OPAQUE = 0xff;
    private static final int ALPHA_SHIFT = 24;

    private Encoding() {}

    /// Photographs as JPEG; drawings (few colours, as their file says) and what one sees through as PNG.
    ///
    /// @param decoded as it came from its file
    /// @param scaled of it, in the screen's own colours
    static PictureFormat format(BufferedImage decoded, BufferedImage scaled) {
        return decoded.getColorModel() instanceof IndexColorModel || isSeenThrough(scaled)
                ? PictureFormat.PNG
                : PictureFormat.JPEG;
    }

    private static boolean isSeenThrough(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        var row = new int[picture.getWidth()];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            if (Arrays.stream(row).anyMatch(pixel -> pixel >>> ALPHA_SHIFT != OPAQUE)) {
                return true;
            }
        }
        return false;
    }

    static Rendition encode(BufferedImage picture, PictureFormat format) {
        var pixels = format == PictureFormat.JPEG ? withoutAlpha(picture) : picture;
        var writer = ImageIO.getImageWritersByFormatName(format.word()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), settings(writer, format));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            writer.dispose();
        }
        return new Rendition(picture.getWidth(), picture.getHeight(), bytes.toByteArray());
    }

    private static ImageWriteParam settings(ImageWriter writer, PictureFormat format) {
        var settings = writer.getDefaultWriteParam();
        if (format == PictureFormat.JPEG) {
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return settings;
    }

    private static BufferedImage withoutAlpha(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return opaque;
    }
}
