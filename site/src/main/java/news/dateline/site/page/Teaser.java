package news.dateline.site.page;

import java.time.Instant;
import news.dateline.site.page.Frame.SectionLink;
import news.dateline.site.service.Story;
import org.jspecify.annotations.Nullable;

/// A story as lists show it.
public record Teaser(
        String url,
        String headline,
        @Nullable String standfirst,
        SectionLink section,
        Instant publishedAt,
        String language,
        String direction) {

    public static Teaser of(Story story, Furniture furniture) {
        return new Teaser(
                story.url(),
                story.headline(),
                story.standfirst(),
                furniture.section(story.section()),
                story.publishedAt(),
                story.language(),
                Direction.of(story.language()));
    }
}
