package news.dateline.site.installing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class AnInstalledPaperTest {

    private static final int GROUND = 0xff8a1c1c;
    private static final int WHITE = 0xffffffff;

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
    }

    @Test
    void is_named_by_every_page_and_has_icons_that_are_there() {
        var page = reader.opens("/world/night-ferry").page();
        var answer = reader.opens(page.select("link[rel=manifest]").attr("href"));

        assertThat(answer.header("Content-Type")).isEqualTo("application/manifest+json");
        var manifest = JsonMapper.shared().readTree(answer.html());
        assertThat(manifest.get("name").asString()).isEqualTo("Dateline");
        assertThat(manifest.get("start_url").asString()).isEqualTo("/");
        for (var icon : manifest.get("icons")) {
            var drawn = reader.opens(icon.get("src").asString());
            assertThat(drawn.status()).isEqualTo(200);
            assertThat(drawn.header("Content-Type")).isEqualTo(icon.get("type").asString());
        }
        assertThat(reader.opens(page.select("link[rel=apple-touch-icon]").attr("href"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void has_an_icon_of_one_letter_that_no_mask_cuts_off() throws IOException {
        var app = read(Icon.png(192));
        var maskable = read(Icon.maskable(512));

        assertThat(app.getWidth()).isEqualTo(192);
        assertThat(app.getRGB(0, 0)).isZero();
        assertThat(app.getRGB(96, 4)).isEqualTo(GROUND);
        assertThat(app.getRGB(66, 96)).isEqualTo(WHITE);
        assertThat(app.getRGB(96, 96)).isEqualTo(GROUND);
        assertThat(maskable.getRGB(0, 0)).isEqualTo(GROUND);
        for (var degrees = 0; degrees < 360; degrees++) {
            var x = 256 + Math.cos(Math.toRadians(degrees)) * 0.4 * 512;
            var y = 256 + Math.sin(Math.toRadians(degrees)) * 0.4 * 512;
            assertThat(maskable.getRGB((int) x, (int) y)).isEqualTo(GROUND);
        }
    }

    @Test
    void has_a_worker_for_the_whole_site_that_is_asked_for_each_time() {
        var worker = reader.opens("/sw.js");

        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(worker.html())
                .startsWith("const SITE = {")
                .contains("showNotification", "pushsubscriptionchange", "/endpoint");
    }

    @Test
    void keeps_a_page_for_whoever_has_no_network_and_all_that_it_is_made_of() {
        var script = reader.opens("/sw.js").html();
        var settings = JsonMapper.shared().readTree(script.substring(script.indexOf('{'), script.indexOf(";\n")));
        var offline = reader.opens(settings.get("offline").asString());

        assertThat(offline.text("h1")).isEqualTo("You are offline");
        assertThat(settings.get("kept")).hasSize(4);
        for (var kept : settings.get("kept")) {
            assertThat(reader.opens(kept.asString()).status()).isEqualTo(200);
        }
        assertThat(offline.page().select("link[rel=stylesheet]").eachAttr("href"))
                .allMatch(style -> script.contains(style));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
