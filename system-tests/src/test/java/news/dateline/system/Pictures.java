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

    private Pictures() {}

    /// Not like any other.
    static byte[] another() throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < WIDTH; x++) {
            picture.setRGB(x, 0, ThreadLocalRandom.current().nextInt());
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
