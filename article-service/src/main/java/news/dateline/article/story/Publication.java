package news.dateline.article.story;

import java.time.Instant;
import java.util.UUID;
import news.dateline.article.story.Status.Live;
import news.dateline.events.AlertDirective;
import news.dateline.events.ArticlePublished;
import org.jspecify.annotations.Nullable;

/// Whether a story may be published.
public sealed interface Publication permits Publication.Ready, Refused {

    /// Nothing stands in the way; all that is missing is an address.
    record Ready(Story story, String headline, String section) implements Publication {

        public int urgency() {
            return story.content().urgency();
        }

        /// First publication: version 1, under a slug reserved for this story.
        public Published at(UUID id, String slug, Instant now, @Nullable AlertDirective alert) {
            var live = new Live(slug, 1, now);
            return new Published(story.live(live), announcement(id, live, alert));
        }

        private ArticlePublished announcement(UUID id, Live live, @Nullable AlertDirective alert) {
            var content = story.content();
            return new ArticlePublished(
                    id,
                    live.version(),
                    headline,
                    content.standfirst(),
                    section,
                    content.tags().stream().map(Tag::key).toList(),
                    content.urgency(),
                    content.language(),
                    live.slug(),
                    Story.url(section, live.slug()),
                    live.publishedAt(),
                    alert);
        }
    }

    /// What the story is now, and what it tells the others.
    record Published(Story story, ArticlePublished event) {}
}
