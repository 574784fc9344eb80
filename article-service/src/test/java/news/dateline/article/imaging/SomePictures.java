package news.dateline.article.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Files of pictures, good and bad, made by code.
public final class SomePictures {

    private SomePictures() {}

    /// Red where it begins, blue elsewhere.
    public static BufferedImage drawn(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        mark(pen, 0, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static void mark(Graphics2D pen, int x, int y, int width, int height) {
        pen.setColor(Color.RED);
        pen.fillRect(x, y, Math.max(1, width / 3), Math.max(1, height / 3));
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("nobody writes this as " + format);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    static byte[] progressive(BufferedImage picture, String format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /// One colour, without loss: five codes of one word each, so that a pixel takes no bit at all (RFC 9649, 3.7).
    public static byte[] webp(int width, int height, Color colour) {
        var bits = new Bits();
        bits.put(0x2f, 8).put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3); // no alpha, version 0
        bits.put(0, 3); // no transform, no cache of colours, one group of codes
        for (var channel : new int[] {colour.getGreen(), colour.getRed(), colour.getBlue(), 255}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(channel, 8);
        }
        bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1); // no distances
        return riff(chunk("VP8L", joined(bits.bytes(), new byte[16]))); // decoders read ahead
    }

    static byte[] riff(byte[]... chunks) {
        var body = joined(chunks);
        var head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt(4 + body.length).put(ascii("WEBP"));
        return joined(head.array(), body);
    }

    static byte[] chunk(String type, byte[] content) {
        var padded =
                ByteBuffer.allocate(8 + content.length + (content.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return padded.put(ascii(type)).putInt(content.length).put(content).array();
    }

    /// A camera's notes: how it was held, and where.
    static byte[] exif(int orientation, String place) {
        var notes = ByteBuffer.allocate(26 + place.length()).order(ByteOrder.LITTLE_ENDIAN);
        notes.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return notes.putInt(0).put(ascii(place)).array();
    }

    static byte[] jpegWith(byte[] jpeg, int marker, byte[] segment) {
        var head = ByteBuffer.allocate(6).putShort((short) 0xffd8).putShort((short) (0xff00 | marker));
        head.putShort((short) (segment.length + 2));
        return joined(head.array(), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] jpegWithNotes(byte[] jpeg, int orientation, String place) {
        return jpegWith(jpeg, 0xe1, joined(ascii("Exif\0\0"), exif(orientation, place)));
    }

    /// With another chunk behind its head.
    static byte[] pngWith(byte[] png, String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(joined(ascii(type), content));
        var chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(ascii(type)).put(content).putInt((int) checksum.getValue());
        return joined(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }

    /// Says that it has as many pixels as it likes.
    public static byte[] boastfulPng(int width, int height) {
        var png = png(10, 10);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    static byte[] compressed(byte[] text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(text);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Bits from the least to the greatest, as VP8L has them.
    private static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int filled;

        Bits put(int value, int count) {
            for (var bit = 0; bit < count; bit++) {
                current |= (value >>> bit & 1) << filled;
                if (++filled == Byte.SIZE) {
                    bytes.write(current);
                    current = 0;
                    filled = 0;
                }
            }
            return this;
        }

        byte[] bytes() {
            bytes.write(current);
            return bytes.toByteArray();
        }
    }
}
