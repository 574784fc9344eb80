package news.dateline.article.text;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Pictures in a body: `<figure><img src="/media/…" alt="…"><figcaption>…</figcaption></figure>`, standing for itself
/// between paragraphs. Only pictures of this house, so that no page asks a stranger's server.
public final class Figures {

    static final Pattern SOURCE = Pattern.compile("/media(?:/(?!\\.)[A-Za-z0-9._~-]{1,120}){1,6}");

    /// Of one body.
    public static final int MOST = 50;

    private static final String NO_WORDS = "p, h2, h3, blockquote, ul, ol, li, aside, figure, img, figcaption";

    /// A picture where it stands in a body.
    ///
    /// @param source its address
    public record Figure(
            String source, @Nullable String alt, @Nullable String caption) {}

    private Figures() {}

    /// The pictures that a body shows, in order.
    ///
    /// @param body as it is kept
    public static List<Figure> in(String body) {
        return Jsoup.parseBodyFragment(body).select("figure").stream()
                .map(figure -> new Figure(
                        figure.select("img").attr("src"),
                        unlessEmpty(figure.select("img").attr("alt")),
                        unlessEmpty(figure.select("figcaption").text())))
                .toList();
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isBlank() ? null : text.strip();
    }

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
