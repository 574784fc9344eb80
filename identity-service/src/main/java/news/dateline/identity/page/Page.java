package news.dateline.identity.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import news.dateline.identity.IdentitySettings;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/// A whole page for a person: without script, with one style sheet.
///
/// @param title in plain text
/// @param content in HTML: whoever makes it has escaped what was typed
public record Page(String title, String content) {

    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String WHOLE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%1$s · Dateline</title>
            <link rel="stylesheet" href="%2$s/assets/identity.css">
            </head>
            <body>
            <header><a href="/">Dateline</a></header>
            <main>
            <h1>%1$s</h1>
            %3$s
            <p class="soft"><a href="/">Back to the front page</a></p>
            </main>
            </body>
            </html>
            """;

    public String html() {
        return WHOLE.formatted(escaped(title), IdentitySettings.PATH, content);
    }

    public void writeTo(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(HTML.toString());
        response.getWriter().write(html());
    }

    /// Text made fit for HTML, attributes included.
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
