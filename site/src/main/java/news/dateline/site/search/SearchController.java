package news.dateline.site.search;

import java.util.Set;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.page.Teaser;
import news.dateline.site.search.SearchPage.Hit;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Found;
import news.dateline.site.service.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SearchController {

    private static final int STORIES = 20;
    private static final int MOST_PAGES = 20;
    private static final int LONGEST = 200;

    private final Articles articles;
    private final Pages pages;
    private final Furniture furniture;

    SearchController(Articles articles, Pages pages, Furniture furniture) {
        this.articles = articles;
        this.pages = pages;
        this.furniture = furniture;
    }

    @GetMapping("/search")
    View search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page) {
        if (!page.matches("[1-9]\\d?") || Integer.parseInt(page) > MOST_PAGES) {
            throw new NotFoundException("page " + page + " of what was found");
        }
        var words = q.substring(0, Math.min(q.length(), LONGEST));
        var found = words.isBlank()
                ? new Tagged<>(Found.NOTHING, Set.of())
                : articles.search(words, STORIES, Integer.parseInt(page));
        return pages.fleeting("search", page(words, found.value()), found.tags());
    }

    private SearchPage page(String words, Found found) {
        return new SearchPage(
                furniture.aside(furniture.say("search.title")),
                words,
                said(words, found),
                found.items().stream()
                        .map(item -> Hit.of(item, Teaser.of(item.story(), furniture)))
                        .toList(),
                found.next());
    }

    private @Nullable String said(String words, Found found) {
        if (words.isBlank()) {
            return null;
        }
        if (found.items().isEmpty()) {
            return furniture.say("search.nothing", words.strip());
        }
        var many = furniture.say(found.atLeast() ? "search.many" : "search.found", found.total());
        return found.roughly() ? furniture.say("search.roughly") : many;
    }
}
