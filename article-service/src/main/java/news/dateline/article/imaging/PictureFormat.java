package news.dateline.article.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What pictures are written in. A file is what its first bytes say, whatever it or its sender calls itself.
public enum PictureFormat {
    JPEG("jpg", 0, "\u00ff\u00d8\u00ff"),
    PNG("png", 0, "\u0089PNG\r\n\u001a\n"),
    WEBP("webp", 8, "WEBP");

    private final String extension;
    private final int offset;
    private final byte[] signature;

    PictureFormat(String extension, int offset, String signature) {
        this.extension = extension;
        this.offset = offset;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<PictureFormat> of(ByteBuffer file) {
        return Arrays.stream(values()).filter(format -> format.fits(file)).findFirst();
    }

    private boolean fits(ByteBuffer file) {
        return file.limit() >= offset + signature.length
                && file.slice(offset, signature.length).equals(ByteBuffer.wrap(signature));
    }

    /// How addresses of it end.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return "image/" + word();
    }

    /// As libraries know it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
