package news.dateline.article.story;

import java.util.UUID;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Trail.Act;
import news.dateline.article.story.Transition.Taken;
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
        public Taken at(UUID id, String slug, Mark by, @Nullable AlertDirective alert) {
            var live = Live.first(slug, by);
            return new Taken(story.as(live, Act.PUBLISHED, by, null), announcement(id, live, alert));
        }

        private ArticlePublished announcement(UUID id, Live live, @Nullable AlertDirective alert) {
            var content = story.content();
            return new ArticlePublished(
                    id,
                    live.version(),
                    headline,
                    content.standfirst(),
                    section,
                    content.tagKeys(),
                    content.urgency(),
                    content.language(),
                    live.slug(),
                    Story.url(section, live.slug()),
                    live.publishedAt(),
                    alert);
        }
    }
}
