package news.dateline.article.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// A story's body: paragraphs, sub-heads, attributed quotes, lists, links and emphasis, figures and references to other
/// stories, and nothing else.
///
/// Whatever comes in, what comes out is safe to put on a page as it is. Cleaning what is clean changes nothing.
public final class Markup {

    /// Absolute, or from this site's own root; nothing a browser could read as another host (`//x`, `/\x`).
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|mailto:)[^\\p{Cntrl}\\s\\\\]+|/(?!/)[^\\p{Cntrl}\\s\\\\]*", Pattern.CASE_INSENSITIVE);

    private static final PolicyFactory SUBSET = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "blockquote", "cite", "ul", "ol", "li", "a", "em", "strong", "br")
            // What word processors paste, by the subset's own names: dropping a div would run two paragraphs together.
            .allowElements((name, attributes) -> "p", "div")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowElements((name, attributes) -> "h3", "h4", "h5", "h6")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, value) -> LINK.matcher(value.strip()).matches() ? value.strip() : null)
            .onElements("a")
            .allowAttributes("id")
            .matching(Anchors.ID)
            .onElements("h2", "h3")
            .allowElements("figure", "img", "figcaption")
            .allowAttributes("src")
            .matching(Figures.SOURCE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowElements("aside")
            .allowAttributes(ReadAlso.STORY)
            .matching(ReadAlso.ID)
            .onElements("aside")
            .toFactory();

    private static final String MEANT_FOR_TEXT = "p, h2, h3, blockquote, cite, ul, ol, li, a, em, strong";

    private static final String BLOCKS = "p, h2, h3, blockquote, ul, ol, figure, aside";
    private static final int MOST_ROUNDS = 10;

    private Markup() {}

    /// The safe subset of `html`; empty when it says nothing. A sub-head keeps the `id` it came with; one that came
    /// with none gets one made of its words.
    public static String clean(String html) {
        var clean = cleanOnce(html);
        // What is left of broken markup may be read in another way once something in it is gone.
        for (var round = 1; round < MOST_ROUNDS; round++) {
            var again = cleanOnce(clean);
            if (again.equals(clean)) {
                break;
            }
            clean = again;
        }
        return clean;
    }

    private static String cleanOnce(String html) {
        var document = parse(SUBSET.sanitize(html));
        normalise(document);
        var body = document.body();
        ReadAlso.shape(body);
        Figures.shape(body);
        body.select("p, h2, h3").reversed().forEach(Markup::hoistBlocks);
        // From the innermost out, so that a list of nothing but empty items goes too.
        body.select(MEANT_FOR_TEXT).reversed().forEach(Markup::dropIfEmpty);
        Anchors.complete(body);
        return body.html().strip();
    }

    /// A body as another version of the story's former one: its sub-heads keep the anchors that readers may have linked
    /// to.
    ///
    /// @param clean as [#clean] made it
    public static String after(String before, String clean) {
        if (!clean.contains("<h")) {
            return clean;
        }
        var body = parse(clean).body();
        Anchors.carry(parse(before).body(), body);
        return body.html();
    }

    static Document parse(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document;
    }

    /// Each text on its own: over the whole markup, a combining mark would swallow the `>` before it.
    private static void normalise(Document document) {
        document.forEachNode(node -> {
            switch (node) {
                case TextNode text -> text.text(normal(text.getWholeText()));
                case Comment comment -> comment.remove();
                case Element image when image.hasAttr("alt") -> image.attr("alt", normal(image.attr("alt")));
                default -> {}
            }
        });
    }

    private static String normal(String text) {
        return Line.withoutControls(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /// What was never closed ends where the next block begins.
    static void hoistBlocks(Element element) {
        element.children().reversed().stream().filter(child -> child.is(BLOCKS)).forEach(element::after);
    }

    private static void dropIfEmpty(Element element) {
        if (!element.hasText()) {
            element.remove();
        }
    }
}
