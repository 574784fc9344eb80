package news.dateline.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;

/// What happens to stories, as events tell it.
public final class Stories {

    private static final Instant THEN = Instant.parse("2026-11-24T12:00:00Z");

    private Stories() {}

    public static ArticlePublished published(UUID id, String section, String... tags) {
        return new ArticlePublished(
                id, 1, "Fire", null, section, List.of(tags), 2, "en", "fire", "/" + section + "/fire", THEN, null);
    }

    public static ArticleUpdated updated(UUID id, String section, String... tags) {
        return new ArticleUpdated(
                id,
                2,
                "Fire is out",
                null,
                section,
                List.of(tags),
                2,
                "en",
                "fire",
                "/" + section + "/fire",
                THEN,
                THEN,
                ArticleUpdated.Change.UPDATE,
                "It is out.",
                null);
    }

    public static ArticleWithdrawn withdrawn(UUID id, String section) {
        return new ArticleWithdrawn(id, 2, section, List.of(), "fire", "/" + section + "/fire", "Wrong.", THEN);
    }

    public static CommentPublished commented(UUID id) {
        return new CommentPublished(UUID.randomUUID(), id, 1, null, 0, "Ada", "Well said.", THEN, THEN);
    }

    public static CommentPublished commented(UUID id, UUID comment, String words) {
        return new CommentPublished(comment, id, 1, null, 0, "Ada", words, THEN, THEN);
    }

    public static CommentRemoved uncommented(UUID id, boolean wasPublished) {
        return new CommentRemoved(UUID.randomUUID(), id, "words", wasPublished, THEN);
    }

    public static CommentRemoved uncommented(UUID id, UUID comment) {
        return new CommentRemoved(comment, id, "words", true, THEN);
    }
}
