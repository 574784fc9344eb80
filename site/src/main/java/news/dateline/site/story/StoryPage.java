package news.dateline.site.story;

import java.time.Instant;
import java.util.List;
import news.dateline.site.page.Frame;
import news.dateline.site.page.Frame.SectionLink;
import news.dateline.site.page.TagLink;
import news.dateline.site.page.Teaser;
import org.jspecify.annotations.Nullable;

/// @param body safe HTML, dateline included
/// @param updatedAt absent while readers see the first version
/// @param recent other stories of the section
public record StoryPage(
        Frame frame,
        SectionLink section,
        String url,
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        String body,
        String language,
        String direction,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        List<TagLink> tags,
        List<Teaser> recent,
        ThreadPart thread,
        ReplyForm form) {}
