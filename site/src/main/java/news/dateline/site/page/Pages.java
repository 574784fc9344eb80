package news.dateline.site.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Set;
import news.dateline.site.page.RenderedPage.Keeping;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Renders pages. A page is complete before the first byte of it leaves, so a fault never ends in half a page.
@Component
public final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /// A page that looks the same to everyone, kept at the edge until one of its tags is purged.
    public View shared(String template, Object page, Set<String> tags) {
        return new RenderedPage(HttpStatus.OK, render(template, page), Keeping.UNTIL_PURGED, tags);
    }

    /// The same, of something that was there and is no more.
    public View gone(String template, Object page, Set<String> tags) {
        return new RenderedPage(HttpStatus.GONE, render(template, page), Keeping.UNTIL_PURGED, tags);
    }

    /// A page that looks the same to everyone, and lacks a part at the moment or changes without anybody
    /// telling: many who ask at once are given one, and it is soon made again.
    public View fleeting(String template, Object page, Set<String> tags) {
        return new RenderedPage(HttpStatus.OK, render(template, page), Keeping.TWO_SECONDS, tags);
    }

    /// A page that must not be kept: personal, or an error.
    public View passing(HttpStatus status, String template, Object page) {
        return new RenderedPage(status, render(template, page), Keeping.NOT_AT_ALL, Set.of());
    }

    private byte[] render(String template, Object page) {
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", page, output);
        return output.toByteArray();
    }
}
