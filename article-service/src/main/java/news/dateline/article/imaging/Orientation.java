package news.dateline.article.imaging;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// How a picture lies in its file, by EXIF's numbers from 1 to 8.
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    FLIPPED,
    TRANSPOSED,
    TURNED_LEFT,
    TRANSVERSED,
    TURNED_RIGHT;

    static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    /// Whether people see its height as its width.
    boolean liesOnItsSide() {
        return compareTo(TRANSPOSED) >= 0;
    }

    /// As people are to see it.
    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = liesOnItsSide()
                ? new BufferedImage(height, width, picture.getType())
                : new BufferedImage(width, height, picture.getType());
        var pen = turned.createGraphics();
        pen.drawImage(picture, turning(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform turning(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
