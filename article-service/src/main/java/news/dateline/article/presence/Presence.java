package news.dateline.article.presence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/// Somebody has a story open.
///
/// @param id the story's and the person's
/// @param person the token's `sub`
/// @param since when they opened it
/// @param until when it is over, unless they say before that they still have it
record Presence(@Id String id, UUID person, String name, Instant since, Instant until) {

    boolean lastsAt(Instant now) {
        return until.isAfter(now);
    }
}
