package news.dateline.article.drafting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.article.form.Faults;
import news.dateline.article.story.Manuscript;
import news.dateline.article.story.Picture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A wish to begin a story.
///
/// @param digest tells two bodies apart: what was sent, not what was made of it, so that it outlives our rules
/// @param note for its trail
public record DraftRequest(
        Manuscript manuscript,
        String digest,
        @Nullable IdempotencyKey key,
        @Nullable String note) {

    static DraftRequest read(JsonNode body, @Nullable String key, Function<String, Optional<Picture>> pictures) {
        return read(body, body.toString(), key, null, pictures);
    }

    /// Of what shows no picture.
    ///
    /// @param body what was made of what was sent
    /// @param note for the trail
    public static DraftRequest read(JsonNode body, String sent, @Nullable String key, @Nullable String note) {
        return read(body, sent, key, note, _ -> Optional.empty());
    }

    private static DraftRequest read(
            JsonNode body,
            String sent,
            @Nullable String key,
            @Nullable String note,
            Function<String, Optional<Picture>> pictures) {
        var faults = new Faults();
        var manuscript = DraftForm.read(body, faults, pictures);
        var request = new DraftRequest(manuscript, digest(sent), IdempotencyKey.read(key, faults), note);
        faults.refuseIfAny();
        return request;
    }

    private static String digest(String sent) {
        try {
            var bytes = sent.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
