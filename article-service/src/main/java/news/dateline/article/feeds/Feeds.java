package news.dateline.article.feeds;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.stories.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// What there is to follow at this moment.
@Component
@EnableConfigurationProperties(Paper.class)
class Feeds {

    private static final int STORIES = 50;
    private static final int TOMBSTONES = 100;

    /// Whoever looks less often than this may keep what was withdrawn.
    private static final Duration TOMBSTONES_STAND = Duration.ofDays(14);

    /// What Google takes for news, and how much of it in one sitemap.
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST_NEWS = 1_000;

    private final PublicStories stories;
    private final Paper paper;
    private final Clock clock;

    Feeds(PublicStories stories, Paper paper, Clock clock) {
        this.stories = stories;
        this.paper = paper;
        this.clock = clock;
    }

    Feed latest(@Nullable String section) {
        return new Feed(
                paper,
                section,
                stories.latest(new Filter(section, null), new Window(null, STORIES))
                        .items(),
                stories.withdrawnSince(clock.instant().minus(TOMBSTONES_STAND), TOMBSTONES));
    }

    List<Seen> news() {
        return stories.publishedSince(clock.instant().minus(NEWS), MOST_NEWS);
    }

    Paper paper() {
        return paper;
    }
}
