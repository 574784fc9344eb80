package news.dateline.messaging;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import org.bson.Document;

/// Events as tests need them.
final class Sample {

    private static final Instant AT = Instant.parse("2026-03-02T06:30:00Z");

    private Sample() {}

    static ArticlePublished published(UUID story, String headline) {
        return published(story, headline, "world");
    }

    static ArticlePublished published(UUID story, String headline, String section) {
        return new ArticlePublished(
                story, 1, headline, null, section, List.of(), 5, "en", "s-" + story, "/world/s-" + story, AT, null);
    }

    static ArticleUpdated updated(UUID story, long version, String headline) {
        return new ArticleUpdated(
                story,
                version,
                headline,
                null,
                "world",
                List.of(),
                5,
                "en",
                "s-" + story,
                "/world/s-" + story,
                AT,
                AT,
                ArticleUpdated.Change.UPDATE,
                "more is known",
                null);
    }

    static ArticleWithdrawn withdrawn(UUID story, long version) {
        return new ArticleWithdrawn(
                story, version, "world", List.of(), "s-" + story, "/world/s-" + story, "it was wrong", AT);
    }

    /// As an outbox has it.
    static Document unsent(UUID id, UUID event, long sequence) {
        return new Document("id", event)
                .append("type", "news.dateline.article-published.v1")
                .append("source", "/newsroom")
                .append("key", id.toString())
                .append("sequence", sequence)
                .append("time", new Date())
                .append("body", """
                        {"articleId":"%s","version":1,"headline":"Bridge closes","section":"world","tags":[],"urgency":5,\
                        "language":"en","slug":"s","url":"/world/s","publishedAt":"2026-03-02T06:30:00Z"}""".formatted(id));
    }
}
