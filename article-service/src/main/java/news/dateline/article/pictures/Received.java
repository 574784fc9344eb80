package news.dateline.article.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What somebody sent, in a file that is there until this is closed.
///
/// @param id of its content
record Received(String id, Path file) implements AutoCloseable {

    static Received of(InputStream sent) throws IOException {
        var file = Files.createTempFile("picture", null);
        try {
            var digest = digest();
            try (var digested = new DigestInputStream(sent, digest);
                    var written = Files.newOutputStream(file)) {
                digested.transferTo(written);
            }
            return new Received(HexFormat.of().formatHex(digest.digest()), file);
        } catch (IOException | RuntimeException brokenOff) {
            Files.delete(file);
            throw brokenOff;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
