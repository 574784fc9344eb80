package news.dateline.site.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.site.service.Articles;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The pages for what is missing or has failed.
@Component
final class FaultPages {

    private static final int LATEST = 5;
    private static final String TEMPLATE = "fault";

    private final Pages pages;
    private final Furniture furniture;
    private final Articles articles;

    FaultPages(Pages pages, Furniture furniture, Articles articles) {
        this.pages = pages;
        this.furniture = furniture;
        this.articles = articles;
    }

    View notFound() {
        return passing(HttpStatus.NOT_FOUND, "not-found", null, latest().value());
    }

    /// @param reason for readers; no word of the story itself
    /// @param tags what this is known from; empty: it must not be kept
    View withdrawn(String reason, Set<String> tags) {
        var latest = latest();
        var page = page("withdrawn", furniture.say("withdrawn.text", reason), null, latest.value());
        if (tags.isEmpty() || latest.tags().isEmpty()) {
            return pages.passing(HttpStatus.GONE, TEMPLATE, page);
        }
        var all = new LinkedHashSet<>(tags);
        all.addAll(latest.tags());
        return pages.gone(TEMPLATE, page, all);
    }

    View away(@Nullable String requestId) {
        return passing(HttpStatus.SERVICE_UNAVAILABLE, "away", requestId, List.of());
    }

    View failed(@Nullable String requestId) {
        return passing(HttpStatus.INTERNAL_SERVER_ERROR, "failed", requestId, List.of());
    }

    /// A request that a browser would not have sent by itself.
    View refused(HttpStatus status) {
        return passing(status, "refused", null, List.of());
    }

    private View passing(HttpStatus status, String key, @Nullable String requestId, List<Teaser> latest) {
        return pages.passing(status, TEMPLATE, page(key, furniture.say(key + ".text"), requestId, latest));
    }

    private FaultPage page(String key, String text, @Nullable String requestId, List<Teaser> latest) {
        var heading = furniture.say(key + ".heading");
        return new FaultPage(furniture.aside(heading), heading, text, requestId, latest);
    }

    /// Without tags where nobody answers: the page helps a little less.
    private Tagged<List<Teaser>> latest() {
        try {
            var latest = articles.latest(LATEST, null);
            var teasers = latest.value().items().stream()
                    .map(story -> Teaser.of(story, furniture))
                    .toList();
            return new Tagged<>(teasers, latest.tags());
        } catch (ServiceAwayException alsoAway) {
            return new Tagged<>(List.of(), Set.of());
        }
    }
}
