package news.dateline.site.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.site.page.Frame;
import news.dateline.site.page.Frame.SectionLink;
import news.dateline.site.page.TagLink;
import news.dateline.site.page.Teaser;
import news.dateline.site.service.Story.Change;
import org.jspecify.annotations.Nullable;

/// @param version what readers see: 1, 2, 3 …
/// @param body safe HTML, dateline included
/// @param updatedAt absent while readers see the first version
/// @param changes to what readers saw, newest first
/// @param structured the same for machines: JSON-LD, safe within a script element
/// @param related the nearest to it first
/// @param recent other stories of the section, none of them among the related
public record StoryPage(
        Frame frame,
        UUID id,
        long version,
        SectionLink section,
        String url,
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable PicturePart picture,
        String body,
        String language,
        String direction,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        List<Change> changes,
        String structured,
        List<TagLink> tags,
        List<RelatedTeaser> related,
        List<Teaser> recent,
        ThreadPart thread,
        ReplyForm form) {

    /// In another frame, its pictures from where the newsroom has them.
    StoryPage inside(Frame other) {
        return new StoryPage(
                other,
                id,
                version,
                section,
                url,
                headline,
                standfirst,
                byline,
                picture == null ? null : picture.forNewsroom(),
                PicturePart.forNewsroom(body),
                language,
                direction,
                publishedAt,
                updatedAt,
                changes,
                structured,
                tags,
                related,
                recent,
                thread,
                form);
    }
}
