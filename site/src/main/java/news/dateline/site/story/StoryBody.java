package news.dateline.site.story;

import java.util.List;
import news.dateline.site.service.Story.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// A story's body as the page shows it: the dateline opens the first paragraph, every sub-head can be linked to, and a
/// reference to another story says that it is one.
final class StoryBody {

    // The article service has cleaned it already; nothing but the subset leaves this house, whoever slips.
    private static final Cleaner SUBSET = new Cleaner(new Safelist()
            .addTags("p", "h2", "h3", "blockquote", "cite", "ul", "ol", "li", "a", "em", "strong", "br")
            .addTags("figure", "img", "figcaption", "aside")
            .addAttributes("a", "href", "lang", "dir")
            .addAttributes("aside", "class")
            .addAttributes("img", "src", "alt")
            .addAttributes("h2", "id")
            .addAttributes("h3", "id")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true));

    private static final String PICTURES = "/media/";

    /// @param anchor says what the link beside a sub-head is for
    /// @param readAlso stands before a reference to another story
    record Labels(String anchor, String readAlso) {}

    private StoryBody() {}

    /// @param base public address of the site, against which relative links are judged
    /// @param figures what is known of the pictures in it
    static String html(
            String body, String base, @Nullable DatelineText dateline, Labels labels, List<Picture> figures) {
        var document = SUBSET.clean(Jsoup.parseBodyFragment(body, base));
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        document.select("h2[id], h3[id]").forEach(head -> addAnchor(head, labels.anchor()));
        document.select("aside").forEach(aside -> introduce(aside, labels.readAlso()));
        document.select("img").forEach(image -> settle(image, figures));
        if (dateline != null) {
            open(document, dateline);
        }
        return document.body().html();
    }

    private static void addAnchor(Element head, String label) {
        head.appendText(" ");
        head.appendElement("a")
                .addClass("anchor")
                .attr("href", "#" + head.id())
                .attr("aria-label", label + ": " + head.ownText().strip())
                .text("#");
    }

    private static void introduce(Element aside, String label) {
        aside.prependChild(new TextNode(" "));
        aside.prependElement("strong").text(label);
    }

    /// Pictures of this house only, at the width that a screen wants, and none asked for before it is near.
    private static void settle(Element image, List<Picture> figures) {
        var source = image.attr("src");
        if (!source.startsWith(PICTURES)) {
            image.remove();
            return;
        }
        image.attr("loading", "lazy");
        figures.stream()
                .filter(picture -> picture.renditions().stream()
                        .anyMatch(rendition -> rendition.url().equals(source)))
                .findFirst()
                .map(PicturePart::of)
                .ifPresent(part -> image.attr("src", part.url())
                        .attr("srcset", part.srcset())
                        .attr("sizes", PicturePart.SIZES)
                        .attr("width", String.valueOf(part.width()))
                        .attr("height", String.valueOf(part.height())));
    }

    private static void open(Document document, DatelineText dateline) {
        var paragraph = document.body().selectFirst("> p");
        if (paragraph == null) {
            paragraph = document.body().prependElement("p");
        }
        var opening =
                new Element("span").addClass("dateline").text(dateline.text().strip());
        if (dateline.more() != null) {
            opening.attr("title", dateline.more());
        }
        paragraph.prependChild(new TextNode(" "));
        paragraph.prependChild(opening);
    }
}
