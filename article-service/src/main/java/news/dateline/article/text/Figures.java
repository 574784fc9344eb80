package news.dateline.article.text;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Pictures in a body: `<figure><img src="/media/…" alt="…"><figcaption>…</figcaption></figure>`, standing for itself
/// between paragraphs. Only pictures of this house, so that no page asks a stranger's server.
final class Figures {

    static final Pattern SOURCE = Pattern.compile("/media(?:/(?!\\.)[A-Za-z0-9._~-]{1,120}){1,6}");

    private static final String NO_WORDS = "p, h2, h3, blockquote, ul, ol, li, aside, figure, img, figcaption";

    private Figures() {}

    /// Leaves no other figure, and no picture or caption outside of one.
    static void shape(Element body) {
        body.select("figure").forEach(figure -> shape(figure, body));
        body.select("img").stream().filter(image -> !isIn(image)).forEach(Element::remove);
        body.select("figcaption").stream().filter(caption -> !isIn(caption)).forEach(Element::unwrap);
    }

    private static void shape(Element figure, Element body) {
        if (figure.parent() == null) {
            return; // it was in another
        }
        var image = figure.selectFirst("img[src]");
        if (image == null || figure.parent() != body) {
            figure.unwrap();
            return;
        }
        var caption = caption(figure);
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        figure.empty().appendChild(image);
        if (caption.hasText()) {
            figure.appendChild(caption);
        }
    }

    /// What is said beside a picture is its caption, however it was marked.
    private static Element caption(Element figure) {
        var caption = Objects.requireNonNullElseGet(
                figure.selectFirst("figcaption"), () -> new Element("figcaption").text(figure.text()));
        caption.select(NO_WORDS).stream().filter(inner -> inner != caption).forEach(Element::unwrap);
        return caption;
    }

    private static boolean isIn(Element part) {
        var parent = part.parent();
        return parent != null && parent.nameIs("figure");
    }
}
