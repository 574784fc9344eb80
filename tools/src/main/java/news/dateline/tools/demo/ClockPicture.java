package news.dateline.tools.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/// The town clock of Orlenz, as nobody photographed it.
final class ClockPicture {

    private static final int WIDTH = 1_440;
    private static final int HEIGHT = 960;
    private static final int MINUTES = 60;

    private ClockPicture() {}

    /// A JPEG, at as many minutes past as the number of the demo says.
    static byte[] at(int number) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(pen, number);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
    }

    private static void draw(Graphics2D pen, int number) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x27405f), 0, HEIGHT, new Color(0xe7b98a)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x5b4636));
        pen.fillRect(420, 120, 600, HEIGHT);
        pen.translate(720, 470);
        pen.setColor(new Color(0xf6f1e4));
        pen.fill(new Ellipse2D.Double(-240, -240, 480, 480));
        pen.setColor(new Color(0x1c1b19));
        for (var minute = 0; minute < MINUTES; minute++) {
            hand(pen, minute, minute % 5 == 0 ? 195 : 215, 230, minute % 5 == 0 ? 8 : 3);
        }
        hand(pen, number % MINUTES, 0, 190, 10);
        hand(pen, number % 12 * 5, 0, 120, 16);
    }

    private static void hand(Graphics2D pen, int minute, int from, int to, float width) {
        var angle = 2 * Math.PI * minute / MINUTES - Math.PI / 2;
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(
                from * Math.cos(angle), from * Math.sin(angle), to * Math.cos(angle), to * Math.sin(angle)));
    }

    /// As a story shows it.
    static Map<String, Object> shown(JsonNode uploaded) {
        return Map.of(
                "id",
                uploaded.get("id").asString(),
                "alt",
                "A white clock face on a brown tower at dusk.",
                "credit",
                "Drawn by Dateline demo");
    }
}
