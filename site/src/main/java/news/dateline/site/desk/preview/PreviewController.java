package news.dateline.site.desk.preview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.stories.Copies;
import news.dateline.site.desk.stories.Copies.Opened;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Story;
import news.dateline.site.story.StoryPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Shows a story to the newsroom as readers would see it, in their page.
@Controller
class PreviewController {

    private final Copies copies;
    private final StoryPages pages;
    private final Desk desk;
    private final Furniture furniture;
    private final InstantSource clock;

    PreviewController(Copies copies, StoryPages pages, Desk desk, Furniture furniture, InstantSource clock) {
        this.copies = copies;
        this.pages = pages;
        this.desk = desk;
        this.furniture = furniture;
        this.clock = clock;
    }

    @GetMapping("/desk/stories/{id}/preview")
    View preview(Member member, @PathVariable UUID id) {
        desk.at(Place.STORIES, member, "");
        var story = story(copies.open(id, member), clock.instant());
        return desk.page("preview", new PreviewPage(pages.preview(story), "/desk/stories/" + id));
    }

    /// What is not said yet is left blank, so that its writer sees where.
    private Story story(Opened opened, Instant now) {
        var copy = opened.copy();
        var text = opened.text();
        var untitled = furniture.say("desk.stories.untitled");
        return new Story(
                copy.id(),
                Math.max(1, copy.version()),
                Objects.requireNonNullElse(text.headline(), untitled),
                text.standfirst(),
                text.byline(),
                text.bylines(),
                text.dateline(),
                text.body(),
                Objects.requireNonNullElse(
                        text.section(), furniture.sections().getFirst().id()),
                text.tags(),
                text.urgency(),
                text.language(),
                "",
                Objects.requireNonNullElse(copy.url(), "/"),
                copy.updatedAt(),
                Objects.requireNonNullElse(copy.publishedAt(), now),
                List.of(),
                text.picture(),
                text.figures());
    }
}
