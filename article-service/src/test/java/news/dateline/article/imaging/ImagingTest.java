package news.dateline.article.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagingTest {

    private static final String CANARY = "59.9139N 10.7522E";

    @TempDir
    Path folder;

    private final Imaging imaging = new Imaging();

    @AfterEach
    void itStops() {
        imaging.destroy();
    }

    private Renditions made(byte[] file) throws Exception {
        return imaging.renditions(Files.write(folder.resolve("picture"), file));
    }

    private PictureProblem refused(byte[] file) {
        return catchThrowableOfType(UnfitPictureException.class, () -> made(file))
                .problem();
    }

    private static List<Integer> widths(Renditions made) {
        return made.all().stream().map(Rendition::width).toList();
    }

    private static BufferedImage smallest(Renditions made) {
        return SomePictures.read(made.all().getFirst().bytes());
    }

    private static void assertRedAtTheTopLeft(BufferedImage picture) {
        assertIsLike(picture, picture.getWidth() / 8, picture.getHeight() / 8, Color.RED);
        assertIsLike(picture, picture.getWidth() * 7 / 8, picture.getHeight() / 8, Color.BLUE);
        assertIsLike(picture, picture.getWidth() / 8, picture.getHeight() * 7 / 8, Color.BLUE);
        assertIsLike(picture, picture.getWidth() * 7 / 8, picture.getHeight() * 7 / 8, Color.BLUE);
    }

    private static void assertIsLike(BufferedImage picture, int x, int y, Color expected) {
        var found = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(found.getRed() - expected.getRed())
                        + Math.abs(found.getGreen() - expected.getGreen())
                        + Math.abs(found.getBlue() - expected.getBlue()))
                .as("%s at %d, %d", found, x, y)
                .isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 319, 320, 321, 700, 2560, 2600})
    void a_picture_is_made_as_wide_as_screens_are_and_never_wider_than_it_is(int own) throws Exception {
        var expected = Stream.concat(
                        Stream.of(320, 640, 960, 1280, 1920, 2560).filter(width -> width < own),
                        Stream.of(Math.min(own, 2560)))
                .distinct()
                .toList();

        var made = made(SomePictures.jpeg(own, 100));

        assertThat(widths(made)).isEqualTo(expected);
        assertThat(made.all()).allSatisfy(rendition -> {
            var read = SomePictures.read(rendition.bytes());
            assertThat(read.getWidth()).isEqualTo(rendition.width());
            assertThat(read.getHeight()).isEqualTo(rendition.height());
            assertThat(rendition.height()).isEqualTo(Math.max(1, (int) Math.round(100.0 * rendition.width() / own)));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_picture_is_turned_as_the_camera_was_held(int orientation) throws Exception {
        var held = Orientation.of(orientation);
        var upright = SomePictures.drawn(400, 200, BufferedImage.TYPE_INT_RGB);
        var stored = storedFor(held, upright);
        var jpeg = SomePictures.jpegWithNotes(SomePictures.written(stored, "jpeg"), orientation, CANARY);
        var png = SomePictures.pngWith(
                SomePictures.written(stored, "png"), "eXIf", SomePictures.exif(orientation, CANARY));

        for (var file : List.of(jpeg, png)) {
            var made = made(file);

            assertThat(widths(made)).containsExactly(320, 400);
            assertThat(made.all().getLast().height()).isEqualTo(200);
            assertRedAtTheTopLeft(smallest(made));
        }
    }

    /// The one of all ways to lie that the turning puts right.
    private static BufferedImage storedFor(Orientation held, BufferedImage upright) {
        return Arrays.stream(Orientation.values())
                .map(way -> way.upright(upright))
                .filter(stored -> Arrays.equals(pixels(held.upright(stored)), pixels(upright)))
                .findFirst()
                .orElseThrow();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void nothing_is_left_of_what_cameras_and_agencies_wrote_into_a_file() throws Exception {
        var xmp = SomePictures.ascii("http://ns.adobe.com/xap/1.0/\0<x>" + CANARY + "</x>");
        var jpeg = SomePictures.jpegWithNotes(SomePictures.jpeg(400, 300), 1, CANARY);
        jpeg = SomePictures.jpegWith(jpeg, 0xe1, xmp);
        jpeg = SomePictures.jpegWith(jpeg, 0xed, SomePictures.ascii("Photoshop 3.0\0" + CANARY));
        jpeg = SomePictures.jpegWith(jpeg, 0xfe, SomePictures.ascii(CANARY));
        var png = SomePictures.pngWith(SomePictures.png(400, 300), "tEXt", SomePictures.ascii("where\0" + CANARY));
        png = SomePictures.pngWith(png, "eXIf", SomePictures.exif(1, CANARY));
        var webp = SomePictures.webp(400, 300, Color.RED);
        webp = SomePictures.riff(
                Arrays.copyOfRange(webp, 12, webp.length), SomePictures.chunk("EXIF", SomePictures.exif(1, CANARY)));

        for (var file : List.of(jpeg, png, webp)) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(CANARY);
            assertThat(made(file).all())
                    .isNotEmpty()
                    .allSatisfy(rendition -> assertThat(new String(rendition.bytes(), StandardCharsets.ISO_8859_1))
                            .doesNotContain(CANARY, "Exif", "Photoshop", "xap"));
        }
    }

    @Test
    void photographs_become_jpeg_and_what_one_sees_through_or_has_few_colours_png() throws Exception {
        var opaque = SomePictures.drawn(400, 300, BufferedImage.TYPE_INT_ARGB);
        var seenThrough = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        seenThrough.setRGB(399, 299, 0xff00ff00);
        var drawing = SomePictures.drawn(400, 300, BufferedImage.TYPE_BYTE_INDEXED);

        assertThat(made(SomePictures.written(opaque, "png")).format()).isEqualTo(PictureFormat.JPEG);
        assertThat(made(SomePictures.written(seenThrough, "png")).format()).isEqualTo(PictureFormat.PNG);
        assertThat(made(SomePictures.written(drawing, "png")).format()).isEqualTo(PictureFormat.PNG);
        assertRedAtTheTopLeft(smallest(made(SomePictures.written(drawing, "png"))));
    }

    @Test
    void files_of_every_common_kind_are_taken() throws Exception {
        var grey = SomePictures.drawn(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        var colour = SomePictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB);
        var wide = wide(400, 300);

        assertThat(widths(made(SomePictures.written(grey, "jpeg")))).containsExactly(320, 400);
        assertThat(widths(made(SomePictures.written(wide, "png")))).containsExactly(320, 400);
        assertThat(widths(made(cmyk(400, 300)))).containsExactly(320, 400);
        for (var format : List.of("jpeg", "png")) {
            assertRedAtTheTopLeft(smallest(made(SomePictures.written(colour, format))));
            assertRedAtTheTopLeft(smallest(made(SomePictures.progressive(colour, format))));
        }
        var webp = smallest(made(SomePictures.webp(400, 300, Color.RED)));
        assertThat(webp.getHeight()).isEqualTo(240);
        assertIsLike(webp, 10, 10, Color.RED);
    }

    /// Of sixteen bits a colour.
    private static BufferedImage wide(int width, int height) {
        var colours = new java.awt.image.ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(colours, colours.createCompatibleWritableRaster(width, height), false, null);
    }

    private static byte[] cmyk(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        var bytes = new ByteArrayOutputStream();
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        var writer = writers.next();
        while (!writer.canWriteRasters()) {
            writer = writers.next();
        }
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_no_picture_is_told_by_its_content() {
        var gif = SomePictures.written(SomePictures.drawn(10, 10, BufferedImage.TYPE_BYTE_INDEXED), "gif");

        for (var file : List.of(new byte[0], new byte[] {(byte) 0xff}, SomePictures.ascii("<svg/>"), gif)) {
            assertThat(refused(file)).isEqualTo(PictureProblem.UNKNOWN_FORMAT);
        }
    }

    @Test
    void what_would_be_too_large_is_refused_before_it_is_decoded() {
        var boastfulJpeg = SomePictures.jpeg(16, 16);
        var size = sizeAt(boastfulJpeg);
        ByteBuffer.wrap(boastfulJpeg).putShort(size, (short) 65_000).putShort(size + 2, (short) 65_000);

        assertThat(refused(boastfulJpeg)).isEqualTo(PictureProblem.TOO_MANY_PIXELS);
        assertThat(refused(SomePictures.boastfulPng(60_000, 60_000))).isEqualTo(PictureProblem.TOO_MANY_PIXELS);
        assertThat(refused(SomePictures.boastfulPng(20_001, 1))).isEqualTo(PictureProblem.TOO_MANY_PIXELS);
        assertThat(refused(SomePictures.boastfulPng(4_000, 6_001))).isEqualTo(PictureProblem.TOO_MANY_PIXELS);
        assertThat(refused(SomePictures.webp(16_384, 16_384, Color.RED))).isEqualTo(PictureProblem.TOO_MANY_PIXELS);
    }

    /// Height, then width, in the head of its frame.
    private static int sizeAt(byte[] jpeg) {
        for (var at = 0; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                return at + 5;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    @Test
    void a_picture_of_as_many_pixels_as_are_taken_is_taken() throws Exception {
        assertThat(widths(made(SomePictures.webp(6_000, 4_000, Color.RED)))).hasSize(6);
        assertThat(widths(made(SomePictures.jpeg(4_000, 6_000)))).hasSize(6);
    }

    @Test
    void a_small_file_that_would_be_decoded_for_hours_is_refused() throws IOException {
        var progressive = SomePictures.progressive(SomePictures.drawn(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg");
        var last = lastScan(progressive);
        var scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        var again = new ByteArrayOutputStream();
        again.write(progressive, 0, last);
        for (var time = 0; time < 1_000; time++) {
            again.writeBytes(scan);
        }
        again.write(progressive, progressive.length - 2, 2);

        assertThat(refused(again.toByteArray())).isEqualTo(PictureProblem.BROKEN);
    }

    private static int lastScan(byte[] jpeg) {
        var at = jpeg.length - 2;
        while (jpeg[at] != (byte) 0xff || jpeg[at + 1] != (byte) 0xda) {
            at--;
        }
        return at;
    }

    @Test
    void a_text_in_a_file_that_unfolds_to_a_thousand_times_its_size_is_not_unfolded() throws Exception {
        var bomb = SomePictures.compressed(new byte[200 * 1024 * 1024]);
        var png = SomePictures.pngWith(
                SomePictures.png(400, 300), "zTXt", SomePictures.joined(SomePictures.ascii("a\0\0"), bomb));

        assertThat(widths(made(png))).containsExactly(320, 400);
    }

    @Test
    void what_moves_is_refused() {
        var png = SomePictures.pngWith(SomePictures.png(10, 10), "acTL", new byte[8]);
        var webp = SomePictures.webp(10, 10, Color.RED);
        webp = SomePictures.riff(SomePictures.chunk("ANIM", new byte[6]), Arrays.copyOfRange(webp, 12, webp.length));

        assertThat(refused(png)).isEqualTo(PictureProblem.ANIMATED);
        assertThat(refused(webp)).isEqualTo(PictureProblem.ANIMATED);
    }

    static Stream<Arguments> files() throws IOException {
        var drawn = SomePictures.drawn(90, 60, BufferedImage.TYPE_INT_RGB);
        return Stream.of(
                Arguments.of("jpeg", SomePictures.jpegWithNotes(SomePictures.written(drawn, "jpeg"), 6, CANARY)),
                Arguments.of("progressive jpeg", SomePictures.progressive(drawn, "jpeg")),
                Arguments.of("png", SomePictures.written(drawn, "png")),
                Arguments.of("interlaced png", SomePictures.progressive(drawn, "png")),
                Arguments.of("webp", SomePictures.webp(90, 60, Color.RED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_that_breaks_off_is_refused_wherever_it_does(String name, byte[] file) {
        for (var length = 12; length < file.length; length += Math.max(1, file.length / 60)) {
            assertThat(refused(Arrays.copyOf(file, length)))
                    .as("%d of %d bytes", length, file.length)
                    .isEqualTo(PictureProblem.BROKEN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_damaged_file_is_taken_or_refused_and_never_a_fault_of_ours(String name, byte[] file) throws Exception {
        var chance = new Random(20261127);
        var refused = 0;
        for (var time = 0; time < 200; time++) {
            var damaged = file.clone();
            for (var place = 0; place <= time % 4; place++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            try {
                assertThat(made(damaged).all()).isNotEmpty();
            } catch (UnfitPictureException unfit) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
