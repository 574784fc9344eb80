package news.dateline.article.drafting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.dateline.article.form.Faults;
import news.dateline.article.story.Manuscript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A wish to begin a story.
///
/// @param digest tells two bodies apart: what was sent, not what was made of it, so that it outlives our rules
record DraftRequest(
        Manuscript manuscript, String digest, @Nullable IdempotencyKey key) {

    static DraftRequest read(JsonNode body, @Nullable String key) {
        var faults = new Faults();
        var request = new DraftRequest(DraftForm.read(body, faults), digest(body), IdempotencyKey.read(key, faults));
        faults.refuseIfAny();
        return request;
    }

    private static String digest(JsonNode body) {
        try {
            var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
