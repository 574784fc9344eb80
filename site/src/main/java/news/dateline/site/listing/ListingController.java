package news.dateline.site.listing;

import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.page.TagLink;
import news.dateline.site.page.Teaser;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Story;
import news.dateline.site.service.StoryList;
import news.dateline.site.service.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class ListingController {

    private static final int STORIES = 20;

    private final Articles articles;
    private final Pages pages;
    private final Furniture furniture;

    ListingController(Articles articles, Pages pages, Furniture furniture) {
        this.articles = articles;
        this.pages = pages;
        this.furniture = furniture;
    }

    /// A section that the house has named is there even before its first story; any other lives by its stories.
    @GetMapping("/{section:[a-z0-9-]{1,40}}")
    View section(@PathVariable String section, @RequestParam(required = false) @Nullable String cursor) {
        var stories = articles.inSection(section, STORIES, cursor);
        if (stories.value().items().isEmpty() && !furniture.isKnownSection(section)) {
            throw new NotFoundException("section " + section);
        }
        var link = furniture.section(section);
        return page("section", section, link.name(), link.url(), stories);
    }

    @GetMapping("/tags/{tag}")
    View tag(@PathVariable String tag, @RequestParam(required = false) @Nullable String cursor) {
        if (tag.length() > TagLink.LONGEST) {
            throw new NotFoundException("a tag of " + tag.length() + " characters");
        }
        var stories = articles.tagged(tag, STORIES, cursor);
        if (stories.value().items().isEmpty()) {
            throw new NotFoundException("tag " + tag);
        }
        var link = linkOf(tag, stories.value());
        return page("tag", null, link.name(), link.url(), stories);
    }

    private View page(String kind, @Nullable String section, String name, String path, Tagged<StoryList> stories) {
        var page = new ListingPage(
                furniture.around(name, furniture.say(kind + ".description", name), path, section),
                furniture.say(kind + ".kicker"),
                name,
                stories.value().items().stream()
                        .map(story -> Teaser.of(story, furniture))
                        .toList(),
                Older.address(path, stories.value().next()));
        return pages.shared("listing", page, stories.tags());
    }

    // As the newest story spells it.
    private static TagLink linkOf(String tag, StoryList stories) {
        return stories.items().stream()
                .map(Story::tags)
                .flatMap(tags -> tags.stream().map(TagLink::of))
                .filter(link -> link.id().equals(tag))
                .findFirst()
                .orElseGet(() -> TagLink.of(tag));
    }
}
