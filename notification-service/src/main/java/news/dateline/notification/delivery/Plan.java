package news.dateline.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/// How far the readers of an alert in one shard have been told apart into slices: page by page, by ascending id.
///
/// @param words of whoever is to hear of it
/// @param page counts from 0
/// @param after the last id of the page before
/// @param upTo the last id of this page, once it is looked at: whoever repeats it after a crash means the same readers,
///     though some may have come or gone
/// @param due whether there may be more
@TypeAlias("plan")
record Plan(
        @Id String id,
        UUID alertId,
        int shard,
        List<String> words,
        int page,
        @Nullable UUID after,
        @Nullable UUID upTo,
        boolean due,
        Instant leasedUntil,
        Instant since) {

    static String idOf(Work work) {
        return work.alertId() + "/" + work.shard();
    }

    Plan upTo(UUID last) {
        return new Plan(id, alertId, shard, words, page, after, last, due, leasedUntil, since);
    }

    /// @param due false if nobody is there to be told
    static Plan of(Work work, List<String> words, boolean due, Instant now) {
        return new Plan(idOf(work), work.alertId(), work.shard(), words, 0, null, null, due, Instant.EPOCH, now);
    }
}
