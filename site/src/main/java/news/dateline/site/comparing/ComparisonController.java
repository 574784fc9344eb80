package news.dateline.site.comparing;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.site.comparing.ComparisonPage.Compared;
import news.dateline.site.comparing.ComparisonPage.Field;
import news.dateline.site.page.Direction;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Comparison;
import news.dateline.site.service.Comparison.Difference;
import news.dateline.site.service.Story;
import news.dateline.site.service.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ComparisonController {

    /// What readers see of a story; the picture is known by its id alone, which tells them nothing.
    private static final Set<String> READABLE =
            Set.of("headline", "standfirst", "byline", "dateline", "body", "section", "tags", "picture");

    private final Articles articles;
    private final Pages pages;
    private final Furniture furniture;

    ComparisonController(Articles articles, Pages pages, Furniture furniture) {
        this.articles = articles;
        this.pages = pages;
        this.furniture = furniture;
    }

    /// @param from one of two versions that are compared; without both, the latest and the one before
    /// @param before where an earlier list of versions went on
    @GetMapping("/{section:[a-z0-9-]{1,40}}/{slug:[a-z0-9-]{1,200}}/versions")
    Object versions(
            @PathVariable String section,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(required = false) @Nullable Long before) {
        var found = articles.at(slug).orElseThrow(() -> new NotFoundException("versions of " + slug));
        var story = found.value();
        if (!story.url().equals("/" + section + "/" + slug)) {
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create(story.url() + "/versions"))
                    .header("Cache-Tag", "article:" + story.id())
                    .build();
        }
        var comparison = from == null || to == null
                ? compare(story, story.version() - 1, story.version())
                : compare(story, Math.min(from, to), Math.max(from, to));
        var versions =
                articles.versions(story.id(), before).orElseThrow(() -> new NotFoundException("versions of " + slug));
        var tags = new LinkedHashSet<>(found.tags());
        tags.add("article:" + story.id());
        tags.addAll(versions.tags());
        var older = versions.value().next();
        var page = new ComparisonPage(
                furniture.aside(furniture.say("versions.heading")),
                story.headline(),
                story.url(),
                story.language(),
                Direction.of(story.language()),
                comparison,
                versions.value().items(),
                older == null ? null : story.url() + "/versions?before=" + older);
        return pages.shared("versions", page, tags);
    }

    private @Nullable Compared compare(Story story, long from, long to) {
        if (from == 0) {
            return null;
        }
        return articles.compare(story.id(), from, to)
                .map(Tagged::value)
                .map(ComparisonController::shown)
                .orElseThrow(() -> new NotFoundException("versions " + from + " and " + to + " of " + story.id()));
    }

    private static Compared shown(Comparison comparison) {
        var fields = comparison.differences().stream()
                .filter(difference -> READABLE.contains(difference.field()))
                .map(ComparisonController::shown)
                .toList();
        return new Compared(comparison.from(), comparison.to(), fields);
    }

    private static Field shown(Difference difference) {
        if (difference.field().equals("picture")) {
            return new Field("picture", List.of(), "versions.picture");
        }
        return difference.isOfMarkupAlone()
                ? new Field(difference.field(), List.of(), "versions.formatting")
                : new Field(difference.field(), Surroundings.of(difference.parts()), null);
    }
}
