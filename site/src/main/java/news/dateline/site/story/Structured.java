package news.dateline.site.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Story;
import news.dateline.site.service.Story.Byline;
import news.dateline.site.service.Story.Change;
import news.dateline.site.service.Story.Picture;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A story for machines: schema.org `NewsArticle` in JSON-LD, its corrections with their notes.
@Component
final class Structured {

    private static final Set<String> CORRECTING = Set.of("clarification", "correction");

    private final Furniture furniture;
    private final JsonMapper json;

    Structured(Furniture furniture, JsonMapper json) {
        this.furniture = furniture;
        this.json = json;
    }

    /// Safe within a script element: nothing in it can end one.
    String of(Story story) {
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", story.headline());
        if (story.standfirst() != null) {
            article.put("description", story.standfirst());
        }
        if (!story.bylines().isEmpty()) {
            article.put("author", authors(story.bylines()));
        }
        if (story.byline() != null) {
            article.put("creditText", story.byline());
        }
        if (story.dateline() != null && story.dateline().text() != null) {
            article.put("dateline", story.dateline().text());
        }
        if (story.picture() != null) {
            article.put("image", image(story.picture()));
        }
        article.put("version", story.version());
        article.put("datePublished", story.publishedAt().toString());
        article.put("dateModified", story.updatedAt().toString());
        article.put("inLanguage", story.language());
        article.put("articleSection", story.section());
        article.put("keywords", story.tags());
        article.put("mainEntityOfPage", furniture.publicUrl() + story.url());
        article.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", furniture.paper()));
        var corrections = corrections(story.changes());
        if (!corrections.isEmpty()) {
            article.put("correction", corrections);
        }
        return json.writeValueAsString(article).replace("<", "\\u003c");
    }

    private Map<String, Object> image(Picture picture) {
        var image = new LinkedHashMap<String, Object>();
        image.put("@type", "ImageObject");
        image.put("url", furniture.publicUrl() + picture.url());
        image.put("width", picture.width());
        image.put("height", picture.height());
        if (picture.credit() != null) {
            image.put("creditText", picture.credit());
        }
        if (picture.caption() != null) {
            image.put("caption", picture.caption());
        }
        return image;
    }

    private static List<Map<String, String>> authors(List<Byline> bylines) {
        return bylines.stream()
                .map(byline -> Map.of("@type", "Person", "name", byline.name()))
                .toList();
    }

    private static List<Map<String, String>> corrections(List<Change> changes) {
        return changes.stream()
                .filter(change -> CORRECTING.contains(change.kind()))
                .map(change -> Map.of(
                        "@type",
                        "CorrectionComment",
                        "text",
                        change.reason(),
                        "datePublished",
                        change.at().toString()))
                .toList();
    }
}
