package news.dateline.article.imaging;

import java.nio.ByteBuffer;

/// What a file says of itself, read without decoding anything.
///
/// @param isWhole false where it breaks off, or its parts do not add up
/// @param isAnimated whether it has several pictures to be shown in turn
/// @param orientation how it is to be turned before people see it
record Survey(boolean isWhole, boolean isAnimated, Orientation orientation) {

    static final Survey BROKEN = new Survey(false, false, Orientation.UPRIGHT);

    static Survey of(ByteBuffer file, PictureFormat format) {
        return switch (format) {
            case JPEG -> JpegSurvey.of(file);
            case PNG -> PngSurvey.of(file);
            case WEBP -> WebpSurvey.of(file);
        };
    }
}
