package news.dateline.article.reading;

import java.util.List;
import news.dateline.article.story.Picture;
import org.jspecify.annotations.Nullable;

/// A picture as clients see it. What a client may say of it is its id, `alt`, `credit` and `caption`.
///
/// @param url of the largest rendition, from the root of the site; readers find it there once a story shows it to them,
///     and the newsroom below `/api` at any time
/// @param renditions narrowest first
public record PictureView(
        String id,
        String mediaType,
        int width,
        int height,
        String url,
        List<RenditionView> renditions,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable String caption) {

    /// @param width in pixels, like `height`
    public record RenditionView(int width, int height, String url) {}

    public static PictureView of(Picture picture) {
        var largest = picture.largest();
        return new PictureView(
                picture.id(),
                picture.mediaType(),
                largest.width(),
                largest.height(),
                picture.path(largest),
                picture.sizes().stream()
                        .map(size -> new RenditionView(size.width(), size.height(), picture.path(size)))
                        .toList(),
                picture.alt(),
                picture.credit(),
                picture.caption());
    }
}
