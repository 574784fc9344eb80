package news.dateline.gateway.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A page that needs no service, no style sheet and no script: the site that has them may be what is down.
final class ProblemPage {

    private ProblemPage() {}

    static byte[] of(GatewayProblem problem, @Nullable String detail, @Nullable String requestId) {
        var title = HtmlUtils.htmlEscape(problem.title());
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Dateline</title>
                <h1>%s</h1>
                %s<p><a href="/">Front page</a></p>
                %s</html>
                """.formatted(
                        title,
                        title,
                        detail == null ? "" : "<p>" + HtmlUtils.htmlEscape(detail) + "</p>\n",
                        requestId == null
                                ? ""
                                : "<p><small>Request " + HtmlUtils.htmlEscape(requestId) + "</small></p>\n")
                .getBytes(UTF_8);
    }
}
