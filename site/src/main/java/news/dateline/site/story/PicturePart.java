package news.dateline.site.story;

import java.util.stream.Collectors;
import news.dateline.site.service.Story.Picture;
import org.jspecify.annotations.Nullable;

/// The picture that a story opens with.
///
/// @param url for whoever knows no `srcset`
/// @param srcset all there is of it, by width
/// @param width of the largest, in pixels; with `height` a browser keeps its place free before it has come
public record PicturePart(
        String url,
        String srcset,
        int width,
        int height,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable String caption) {

    private static final String PUBLIC = "/media/";
    private static final String FOR_NEWSROOM = "/api";

    /// How wide the column is.
    static final String SIZES = "(min-width: 41rem) 38rem, calc(100vw - 2.5rem)";

    /// What is shown where one size has to do: as wide as the column is on most screens.
    private static final int USUAL_WIDTH = 960;

    /// From where the newsroom has it before readers do.
    PicturePart forNewsroom() {
        return new PicturePart(
                FOR_NEWSROOM + url, srcset.replace(PUBLIC, FOR_NEWSROOM + PUBLIC), width, height, alt, credit, caption);
    }

    /// @param html of a body
    static String forNewsroom(String html) {
        return html.replace("\"" + PUBLIC, "\"" + FOR_NEWSROOM + PUBLIC)
                .replace(", " + PUBLIC, ", " + FOR_NEWSROOM + PUBLIC);
    }

    public String sizes() {
        return SIZES;
    }

    static PicturePart of(Picture picture) {
        var usual = picture.renditions().stream()
                .filter(rendition -> rendition.width() >= USUAL_WIDTH)
                .findFirst()
                .orElse(picture.renditions().getLast());
        var all = picture.renditions().stream()
                .map(rendition -> rendition.url() + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
        return new PicturePart(
                usual.url(),
                all,
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.credit(),
                picture.caption());
    }
}
