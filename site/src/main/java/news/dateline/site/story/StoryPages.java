package news.dateline.site.story;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.site.page.Direction;
import news.dateline.site.page.Frame.Shared;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.Pages;
import news.dateline.site.page.TagLink;
import news.dateline.site.page.Teaser;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Comments;
import news.dateline.site.service.Story;
import news.dateline.site.service.Story.Change;
import news.dateline.site.service.Story.Picture;
import news.dateline.site.service.Tagged;
import news.dateline.site.story.ThreadPart.Away;
import news.dateline.site.story.ThreadPart.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes the page of a story.
@Component
public final class StoryPages {

    private static final Set<String> KINDS = Set.of("update", "clarification", "correction");

    private final Articles articles;
    private final Comments comments;
    private final Pages pages;
    private final Furniture furniture;
    private final Structured structured;

    StoryPages(Articles articles, Comments comments, Pages pages, Furniture furniture, Structured structured) {
        this.articles = articles;
        this.comments = comments;
        this.pages = pages;
        this.furniture = furniture;
        this.structured = structured;
    }

    /// As everyone sees it.
    ///
    /// @param replyTo id of the comment that the form shall answer
    /// @param cursor of a later page of the thread
    View show(Tagged<Story> story, @Nullable String replyTo, @Nullable String cursor) {
        var parts = StoryParts.gather(story, cursor, articles, comments);
        var thread = threadOf(parts);
        var page = page(parts, thread, ReplyForm.empty(find(thread, replyTo)));
        return parts.isWhole()
                ? pages.shared("story", page, parts.tags())
                : pages.fleeting("story", page, parts.tags());
    }

    /// What readers would see of one that they do not have, with pictures from where the newsroom has them, and
    /// without what stands around it.
    public StoryPage preview(Story story) {
        var parts = new StoryParts(story, List.of(), List.of(), null, false, Set.of());
        var page = page(parts, new Away(), ReplyForm.empty(null));
        return page.inside(furniture.aside(story.headline()));
    }

    /// With a form that came back: what was typed, and what is wrong with it.
    public View showAgain(
            Tagged<Story> story, Function<@Nullable String, ReplyForm> form, String replyTo, HttpStatus status) {
        var parts = StoryParts.gather(story, null, articles, comments);
        var thread = threadOf(parts);
        var answered = find(thread, replyTo);
        var page = page(parts, thread, form.apply(answered == null ? null : answered.author()));
        return pages.passing(status, "story", page);
    }

    private StoryPage page(StoryParts parts, ThreadPart thread, ReplyForm form) {
        var story = parts.story();
        var frame = furniture
                .around(story.headline(), description(story), story.url(), story.section())
                .with(shared(story.picture()));
        return new StoryPage(
                frame,
                story.id(),
                story.version(),
                furniture.section(story.section()),
                story.url(),
                story.headline(),
                story.standfirst(),
                story.byline(),
                story.picture() == null ? null : PicturePart.of(story.picture()),
                body(story),
                story.language(),
                Direction.of(story.language()),
                story.publishedAt(),
                story.version() > 1 ? story.updatedAt() : null,
                story.changes().stream().filter(StoryPages::isKnown).toList(),
                structured.of(story),
                tags(story),
                parts.related().stream()
                        .flatMap(beside -> RelatedTeaser.of(beside, furniture).stream())
                        .toList(),
                parts.recent().stream()
                        .map(other -> Teaser.of(other, furniture))
                        .toList(),
                thread,
                form);
    }

    // A class that this version has no word for is none of its business.
    private static boolean isKnown(Change change) {
        return KINDS.contains(change.kind());
    }

    private static String description(Story story) {
        return story.standfirst() == null ? story.headline() : story.standfirst();
    }

    private static @Nullable Shared shared(@Nullable Picture picture) {
        return picture == null ? null : new Shared(picture.url(), picture.width(), picture.height(), picture.alt());
    }

    private String body(Story story) {
        var body = story.body() == null ? "" : story.body();
        var dateline = DatelineText.of(story.dateline(), furniture);
        var labels = new StoryBody.Labels(furniture.say("story.anchor"), furniture.say("story.read-also"));
        return StoryBody.html(body, furniture.publicUrl() + story.url(), dateline, labels, story.figures());
    }

    private static List<TagLink> tags(Story story) {
        return story.tags().stream()
                .map(TagLink::of)
                .filter(tag -> !tag.id().isEmpty())
                .toList();
    }

    private static ThreadPart threadOf(StoryParts parts) {
        var thread = parts.thread();
        if (thread == null) {
            return new Away();
        }
        var more = thread.next() == null ? null : parts.story().url() + "?replies=" + thread.next() + "#replies";
        return new Shown(thread.count(), thread.isClosed(), Reply.tree(thread.items()), more);
    }

    private static @Nullable Reply find(ThreadPart thread, @Nullable String id) {
        if (id == null || !(thread instanceof Shown shown)) {
            return null;
        }
        return all(shown.replies())
                .filter(reply -> reply.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Reply> all(List<Reply> replies) {
        return replies.stream().flatMap(reply -> Stream.concat(Stream.of(reply), all(reply.replies())));
    }
}
