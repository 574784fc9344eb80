package news.dateline.article.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// A story's body: paragraphs, sub-heads, quotes, lists, links and emphasis, and nothing else.
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
            .toFactory();

    private static final int LONGEST_ANCHOR = 60;
    private static final String MEANT_FOR_TEXT = "p, h2, h3, blockquote, cite, ul, ol, li, a, em, strong";

    private Markup() {}

    /// The safe subset of `html`; empty when it says nothing. Sub-heads carry an `id` made of their words.
    public static String clean(String html) {
        var document = Jsoup.parseBodyFragment(SUBSET.sanitize(html));
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        normalise(document);
        // From the innermost out, so that a list of nothing but empty items goes too.
        document.body().select(MEANT_FOR_TEXT).reversed().forEach(Markup::dropIfEmpty);
        anchor(document.body().select("h2, h3"));
        return document.body().html().strip();
    }

    /// Each text on its own: over the whole markup, a combining mark would swallow the `>` before it.
    private static void normalise(Document document) {
        document.forEachNode(node -> {
            switch (node) {
                case TextNode text ->
                    text.text(Line.withoutControls(Normalizer.normalize(text.getWholeText(), Normalizer.Form.NFC)));
                case Comment comment -> comment.remove();
                default -> {}
            }
        });
    }

    private static void dropIfEmpty(Element element) {
        if (!element.hasText()) {
            element.remove();
        }
    }

    private static void anchor(List<Element> heads) {
        var taken = new HashSet<String>();
        var repeats = new HashMap<String, Integer>();
        for (var head : heads) {
            var words = Kebab.ascii(head.text(), LONGEST_ANCHOR);
            var wanted = words.isEmpty() ? "part" : words;
            var id = wanted;
            while (!taken.add(id)) {
                id = wanted + "-" + repeats.merge(wanted, 2, (number, _) -> number + 1);
            }
            head.attr("id", id);
        }
    }
}
