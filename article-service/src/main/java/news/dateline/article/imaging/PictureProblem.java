package news.dateline.article.imaging;

import news.dateline.web.ProblemType;
import org.springframework.http.HttpStatus;

/// Why a picture is not taken.
public enum PictureProblem implements ProblemType {
    UNKNOWN_FORMAT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown-picture-format", "No picture of a format that is taken"),
    TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-pixels", "The picture has too many pixels"),
    ANIMATED(HttpStatus.UNPROCESSABLE_CONTENT, "animated-picture", "The picture moves"),
    BROKEN(HttpStatus.UNPROCESSABLE_CONTENT, "broken-picture", "The picture cannot be decoded"),
    TOO_MANY_UNUSED(HttpStatus.CONFLICT, "too-many-unused-pictures", "Enough pictures wait to be used");

    private final HttpStatus status;
    private final String code;
    private final String title;

    PictureProblem(HttpStatus status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
