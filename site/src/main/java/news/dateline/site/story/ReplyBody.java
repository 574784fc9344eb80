package news.dateline.site.story;

import java.util.EnumSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/// A reply's plain text as a page shows it: addresses in it can be followed, by readers and not by search engines.
public final class ReplyBody {

    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    private ReplyBody() {}

    /// @return safe within an element
    public static String html(String text) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        var body = document.appendElement("p");
        for (var span : ADDRESSES.extractSpans(text)) {
            var part = text.substring(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan && isOfTheWeb(part)) {
                link(body.appendElement("a"), part);
            } else {
                body.appendText(part);
            }
        }
        return body.html();
    }

    private static boolean isOfTheWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static void link(Element link, String address) {
        link.attr("href", address).attr("rel", "nofollow ugc noopener").text(address);
    }
}
