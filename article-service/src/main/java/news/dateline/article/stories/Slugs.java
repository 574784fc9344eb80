package news.dateline.article.stories;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.article.story.Slug;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Which story an address belongs to, for ever: where a story once stood, readers are still led to it. A slug is the
/// `_id` of a document of its own, written before the story's own save, so that no two stories ever share one; a
/// reservation that the save did not follow blocks its own story from nothing and is taken up when it is tried again.
@Component
public class Slugs {

    static final String COLLECTION = "slugs";

    private final MongoOperations store;

    Slugs(MongoOperations store) {
        this.store = store;
    }

    /// The best free slug for a headline, from now on this story's. Most headlines are new: only when the first slug is
    /// another story's are the others looked up, all in one question.
    public String reserve(String headline, UUID story, Instant now) {
        var candidates = Slug.candidates(headline, story).toList();
        var best = candidates.getFirst();
        if (claim(best, story, now)) {
            return best;
        }
        var taken = othersOf(story, candidates);
        return candidates.stream()
                .filter(slug -> !taken.contains(slug) && claim(slug, story, now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no slug is free for story " + story));
    }

    private Set<String> othersOf(UUID story, List<String> slugs) {
        return store.find(Query.query(where(StoryPaths.ID).in(slugs)), Reservation.class, COLLECTION).stream()
                .filter(reservation -> !reservation.story().equals(story))
                .map(Reservation::slug)
                .collect(Collectors.toSet());
    }

    Optional<UUID> storyAt(String slug) {
        return Optional.ofNullable(store.findById(slug, Reservation.class, COLLECTION))
                .map(Reservation::story);
    }

    /// Whether the slug is this story's from now on, or was already.
    public boolean claim(String slug, UUID story, Instant now) {
        try {
            store.insert(new Reservation(slug, story, now), COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return storyAt(slug).filter(story::equals).isPresent();
        }
    }

    @TypeAlias("slug")
    private record Reservation(@Id String slug, UUID story, Instant reservedAt) {}
}
