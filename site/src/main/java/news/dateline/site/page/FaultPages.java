package news.dateline.site.page;

import java.util.List;
import news.dateline.site.service.Articles;
import news.dateline.site.service.ServiceAwayException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The pages for what is missing or has failed.
@Component
final class FaultPages {

    private static final int LATEST = 5;

    private final Pages pages;
    private final Furniture furniture;
    private final Articles articles;

    FaultPages(Pages pages, Furniture furniture, Articles articles) {
        this.pages = pages;
        this.furniture = furniture;
        this.articles = articles;
    }

    View notFound() {
        return page(HttpStatus.NOT_FOUND, "not-found", null, latest());
    }

    /// @param reason for readers; no word of the story itself
    View withdrawn(String reason) {
        return page(HttpStatus.GONE, "withdrawn", furniture.say("withdrawn.text", reason), null, latest());
    }

    View away(@Nullable String requestId) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "away", requestId, List.of());
    }

    View failed(@Nullable String requestId) {
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "failed", requestId, List.of());
    }

    /// A request that a browser would not have sent by itself.
    View refused(HttpStatus status) {
        return page(status, "refused", null, List.of());
    }

    private View page(HttpStatus status, String key, @Nullable String requestId, List<Teaser> latest) {
        return page(status, key, furniture.say(key + ".text"), requestId, latest);
    }

    private View page(HttpStatus status, String key, String text, @Nullable String requestId, List<Teaser> latest) {
        var heading = furniture.say(key + ".heading");
        var page = new FaultPage(furniture.aside(heading), heading, text, requestId, latest);
        return pages.passing(status, "fault", page);
    }

    private List<Teaser> latest() {
        try {
            return articles.latest(LATEST, null).value().items().stream()
                    .map(story -> Teaser.of(story, furniture))
                    .toList();
        } catch (ServiceAwayException alsoAway) {
            return List.of(); // The page helps a little less.
        }
    }
}
