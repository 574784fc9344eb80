package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import news.dateline.system.Client.Answer;

/// Pictures that nobody took.
final class Pictures {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private static final int LARGE = 256;

    private Pictures() {}

    /// Not like any other.
    static byte[] another() throws IOException {
        return png(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), 1);
    }

    /// Some 200 kB that cannot be compressed.
    static byte[] large() throws IOException {
        return png(new BufferedImage(LARGE, LARGE, BufferedImage.TYPE_INT_RGB), LARGE);
    }

    /// @param rows of any colours, from the top
    private static byte[] png(BufferedImage picture, int rows) throws IOException {
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, ThreadLocalRandom.current().nextInt());
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }

    static Answer sentTo(RunningDateline dateline) throws IOException {
        var sent = dateline.as("reporter").bytes("/api/media", another());
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent;
    }

    /// As a story shows it.
    static Map<String, Object> shown(Answer picture) {
        return Map.of("id", picture.text("id"), "alt", "Some colours in a row.", "credit", "Nobody");
    }
}
