package news.dateline.notification.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/// Fills in templates, which are compiled with this service. Thread-safe.
@Component
public final class Templates {

    private static final String PACKAGE = "news.dateline.templates.";

    private final TemplateEngine html = engine(ContentType.Html, "html");
    private final TemplateEngine plain = engine(ContentType.Plain, "plain");

    private static TemplateEngine engine(ContentType type, String kind) {
        return TemplateEngine.createPrecompiled(null, type, null, PACKAGE + kind);
    }

    /// What is filled in is escaped.
    public String html(String template, Object model) {
        return filled(html, template, model);
    }

    public String plain(String template, Object model) {
        return filled(plain, template, model);
    }

    private static String filled(TemplateEngine templates, String template, Object model) {
        var output = new StringOutput();
        templates.render(template + ".jte", model, output);
        return output.toString();
    }
}
