package news.dateline.site.service;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/// All that the comment service keeps of whoever is signed in. Every question throws [ServiceAwayException] when nobody
/// answers, and [SignedOutException] when the token opens nothing any more.
public final class OwnComments {

    private final Instances instances;

    OwnComments(Instances instances) {
        this.instances = instances;
    }

    /// The latest first.
    ///
    /// @param cursor where an earlier list went on; null for the latest
    /// @return empty for a broken cursor
    public Optional<OwnCommentList> list(int limit, @Nullable String cursor, @Nullable String authorization) {
        var path = "/api/comments/mine?limit={limit}" + (cursor == null ? "" : "&cursor={cursor}");
        var variables =
                cursor == null ? Map.<String, Object>of("limit", limit) : Map.of("limit", limit, "cursor", cursor);
        try {
            var found = instances.read(http ->
                    Tagged.of(Relayed.with(authorization, http.get().uri(path, variables))
                            .retrieve()
                            .toEntity(OwnCommentList.class)));
            return Optional.of(found.value());
        } catch (HttpClientErrorException.BadRequest broken) {
            return Optional.empty();
        } catch (HttpClientErrorException.Unauthorized over) {
            throw new SignedOutException(over);
        }
    }

    /// Erases every comment, like and report. Twice is as good as once.
    public void erase(@Nullable String authorization) {
        try {
            instances.write(http -> Relayed.with(authorization, http.delete().uri("/api/comments/mine"))
                    .retrieve()
                    .toBodilessEntity());
        } catch (HttpClientErrorException.Unauthorized over) {
            throw new SignedOutException(over);
        }
    }
}
