package news.dateline.site.installing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The paper's icon in pixels, for devices that do not draw `icon.svg`. The same shapes, in a square of 32.
final class Icon {

    private static final double SIDE = 32;
    private static final Color GROUND = new Color(0x8a1c1c);
    private static final Shape CARD = new RoundRectangle2D.Double(0, 0, SIDE, SIDE, 8, 8);

    /// What is surely seen of an icon whose edges are cut off is a circle of 80 % (W3C, "Icon masks and safe zone").
    private static final double SAFE = 0.8;

    private Icon() {}

    /// @param size in pixels
    static byte[] png(int size) {
        return drawn(size, CARD, 1);
    }

    /// The same without corners, its letter well within what is seen.
    static byte[] maskable(int size) {
        return drawn(size, new RoundRectangle2D.Double(0, 0, SIDE, SIDE, 0, 0), SAFE);
    }

    private static byte[] drawn(int size, Shape card, double scale) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(size / SIDE, size / SIDE);
        graphics.setColor(GROUND);
        graphics.fill(card);
        graphics.transform(shrunk(scale));
        graphics.setColor(Color.WHITE);
        graphics.fill(letter());
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// About the middle.
    private static AffineTransform shrunk(double scale) {
        var move = SIDE / 2 * (1 - scale);
        return new AffineTransform(scale, 0, 0, scale, move, move);
    }

    private static Shape letter() {
        var letter = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        letter.moveTo(9, 7);
        letter.lineTo(16.5, 7);
        letter.curveTo(22, 7, 25, 10.6, 25, 16);
        letter.curveTo(25, 21.4, 22, 25, 16.5, 25);
        letter.lineTo(9, 25);
        letter.closePath();
        letter.moveTo(13, 10.5);
        letter.lineTo(13, 21.5);
        letter.lineTo(16.3, 21.5);
        letter.curveTo(19.3, 21.5, 20.8, 19.5, 20.8, 16);
        letter.curveTo(20.8, 12.5, 19.3, 10.5, 16.3, 10.5);
        letter.closePath();
        return letter;
    }
}
