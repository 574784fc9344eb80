package news.dateline.site.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.Pages;
import news.dateline.site.page.Teaser;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class FrontController {

    private static final int STORIES = 24;
    private static final int LEAD_IS_ONE_OF = 5;
    private static final int SECONDS = 2;

    private final Articles articles;
    private final Pages pages;
    private final Furniture furniture;

    FrontController(Articles articles, Pages pages, Furniture furniture) {
        this.articles = articles;
        this.pages = pages;
        this.furniture = furniture;
    }

    @GetMapping("/")
    View front(@RequestParam(required = false) @Nullable String cursor) {
        var latest = articles.latest(STORIES, cursor);
        var rest = new ArrayList<>(latest.value().items());
        var lead = cursor == null ? leadOf(rest) : Optional.<Story>empty();
        lead.ifPresent(rest::remove);
        var beside = lead.isPresent() ? Math.min(SECONDS, rest.size()) : 0;
        var page = new FrontPage(
                furniture.around(furniture.say("front.title"), furniture.say("front.description"), "/", null),
                lead.map(this::teaser).orElse(null),
                teasers(rest.subList(0, beside)),
                teasers(rest.subList(beside, rest.size())),
                Older.address("/", latest.value().next()));
        return pages.shared("front", page, latest.tags());
    }

    // 1 is the most urgent; of equals, the newest.
    private static Optional<Story> leadOf(List<Story> newestFirst) {
        return newestFirst.stream().limit(LEAD_IS_ONE_OF).min(Comparator.comparingInt(Story::urgency));
    }

    private List<Teaser> teasers(List<Story> stories) {
        return stories.stream().map(this::teaser).toList();
    }

    private Teaser teaser(Story story) {
        return Teaser.of(story, furniture);
    }
}
