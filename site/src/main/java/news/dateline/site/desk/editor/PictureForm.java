package news.dateline.site.desk.editor;

import java.util.Map;
import org.jsoup.nodes.Element;

/// What somebody says of a picture that they send.
///
/// @param as `lead` if the story opens with it, `text` if it stands at the end of its text
public record PictureForm(String as, String alt, String credit, String caption) {

    public static final String LEAD = "lead";
    public static final String TEXT = "text";

    static final PictureForm EMPTY = new PictureForm(LEAD, "", "", "");

    static PictureForm in(Map<String, String> parameters) {
        return new PictureForm(
                TEXT.equals(parameters.get("as")) ? TEXT : LEAD,
                parameters.getOrDefault(Typed.ALT, "").strip(),
                parameters.getOrDefault(Typed.CREDIT, "").strip(),
                parameters.getOrDefault(Typed.CAPTION, "").strip());
    }

    boolean isLead() {
        return as.equals(LEAD);
    }

    /// A story's text with this picture.
    ///
    /// @param id of the picture
    /// @param url where readers will find it
    Typed added(Typed story, String id, String url) {
        return isLead()
                ? story.with(Map.of(Typed.PICTURE, id, Typed.ALT, alt, Typed.CREDIT, credit, Typed.CAPTION, caption))
                : story.with(Map.of(Typed.BODY, (Blocks.html(story.get(Typed.BODY)) + "\n" + figure(url)).strip()));
    }

    private String figure(String url) {
        var figure = new Element("figure");
        figure.appendElement("img").attr("src", url).attr("alt", alt);
        if (!credit.isEmpty()) {
            figure.appendElement("figcaption").text(credit);
        }
        return figure.outerHtml();
    }
}
