package news.dateline.article.imaging;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Makes a picture smaller; never larger than it is.
final class Scaling {

    /// A telephone's column at one, two and three pixels a dot, tablets and laptops, and a wide screen of two.
    static final int[] WIDTHS = {320, 640, 960, 1280, 1920, 2560};

    private Scaling() {}

    /// At every width that is narrower than it is, and at its own where screens are as wide.
    ///
    /// @return narrowest first
    static List<BufferedImage> all(BufferedImage picture, Orientation orientation) {
        var side = orientation.liesOnItsSide();
        var shownWidth = side ? picture.getHeight() : picture.getWidth();
        var shownHeight = side ? picture.getWidth() : picture.getHeight();
        var scaled = new ArrayList<BufferedImage>();
        var larger = picture;
        for (var width : widths(shownWidth).reversed()) {
            var height = Math.max(1, (int) Math.round((double) shownHeight * width / shownWidth));
            larger = side ? scaled(larger, height, width) : scaled(larger, width, height);
            scaled.addFirst(orientation.upright(larger));
        }
        return scaled;
    }

    static List<Integer> widths(int own) {
        var narrower = Arrays.stream(WIDTHS).filter(width -> width < own);
        return IntStream.concat(narrower, IntStream.of(Math.min(own, WIDTHS[WIDTHS.length - 1])))
                .distinct()
                .boxed()
                .toList();
    }

    /// By halves: to take a pixel from between its neighbours misses those in between where more than half are left
    /// out.
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var halfWidth = Math.max(width, (picture.getWidth() + 1) / 2);
        var halfHeight = Math.max(height, (picture.getHeight() + 1) / 2);
        var half = drawn(picture, halfWidth, halfHeight);
        return halfWidth == width && halfHeight == height ? half : scaled(half, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var drawn = new BufferedImage(width, height, type);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
