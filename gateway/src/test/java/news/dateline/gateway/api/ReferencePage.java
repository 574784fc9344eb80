package news.dateline.gateway.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/// The document as a page to read: no script, and nothing of another host.
final class ReferencePage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private ReferencePage(JsonNode document) {
        this.document = document;
    }

    static String of(JsonNode document) {
        return new ReferencePage(document).page();
    }

    private String page() {
        var sections = new LinkedHashMap<String, List<String>>();
        document.get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> sections.computeIfAbsent(
                                        path.getValue()
                                                .get(method)
                                                .get("tags")
                                                .get(0)
                                                .asString(),
                                        _ -> new ArrayList<>())
                                .add(operation(method, path.getKey(), path.getValue()))));
        var operations = sections.entrySet().stream()
                .map(section -> "<h2>" + escaped(section.getKey()) + "</h2>\n" + String.join("", section.getValue()))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>The API of Dateline</title>
                <link rel="stylesheet" href="/api/docs.css">
                <h1>The API of Dateline</h1>
                <p>%s</p>
                <p>For programs: <a href="/api/openapi">OpenAPI 3.1</a>, and of topics and streams
                <a href="/api/asyncapi">AsyncAPI 3.0</a>.</p>
                %s<h2>What is sent and answered</h2>
                %s</html>
                """.formatted(escaped(document.at("/info/description").asString()), operations, schemas());
    }

    private String operation(String method, String path, JsonNode item) {
        var operation = item.get(method);
        var html = new StringBuilder("<h3 id=\"%s\">%s %s</h3>\n<p>%s.%s</p>\n"
                .formatted(
                        escaped(operation.get("operationId").asString()),
                        method.toUpperCase(java.util.Locale.ROOT),
                        escaped(path),
                        escaped(operation.get("summary").asString()),
                        operation.get("security").toString().startsWith("[{}") ? "" : " For those who are signed in."));
        var parameters = parameters(item, operation);
        if (!parameters.isEmpty()) {
            html.append("<table><tr><th>parameter</th><th>in</th><th></th></tr>\n")
                    .append(parameters)
                    .append("</table>\n");
        }
        if (operation.has("requestBody")) {
            html.append("<p>Sent: ")
                    .append(content(resolved(operation.get("requestBody"))))
                    .append("</p>\n");
        }
        html.append("<table><tr><th>answer</th><th></th></tr>\n");
        operation.get("responses").properties().forEach(response -> {
            var answer = resolved(response.getValue());
            html.append("<tr><td>%s</td><td>%s %s</td></tr>\n"
                    .formatted(
                            escaped(response.getKey()),
                            escaped(answer.get("description").asString()),
                            content(answer)));
        });
        return html.append("</table>\n").toString();
    }

    private String parameters(JsonNode item, JsonNode operation) {
        return StreamSupport.stream(List.of(item, operation).spliterator(), false)
                .flatMap(of -> of.path("parameters").values().stream())
                .map(this::resolved)
                .map(parameter -> "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>\n"
                        .formatted(
                                escaped(parameter.get("name").asString()),
                                escaped(parameter.get("in").asString()),
                                escaped(parameter.path("description").asString(""))))
                .collect(Collectors.joining());
    }

    private String content(JsonNode of) {
        return of.path("content").properties().stream()
                .map(content -> "<code>" + escaped(content.getKey()) + "</code> "
                        + schema(content.getValue().get("schema")))
                .collect(Collectors.joining(", "));
    }

    private static String schema(JsonNode schema) {
        var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        return name.isEmpty()
                ? "<pre>" + escaped(OpenApi.text(schema)) + "</pre>"
                : "<a href=\"#schema-%1$s\">%1$s</a>".formatted(escaped(name));
    }

    private String schemas() {
        return document.at("/components/schemas").properties().stream()
                .map((Map.Entry<String, JsonNode> schema) -> "<h3 id=\"schema-%1$s\">%1$s</h3>\n<pre>%2$s</pre>\n"
                        .formatted(escaped(schema.getKey()), escaped(OpenApi.text(schema.getValue()))))
                .collect(Collectors.joining());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
