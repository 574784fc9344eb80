package news.dateline.site;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Someone with a browser and no script.
@Component
public final class Reader {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Answer(int status, Document page, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String html() {
            return response.body();
        }

        public String text(String selector) {
            return page.select(selector).text();
        }
    }

    private final Environment environment;
    private final CircuitBreakerRegistry breakers;

    Reader(Environment environment, CircuitBreakerRegistry breakers) {
        this.environment = environment;
        this.breakers = breakers;
    }

    /// A new day: nobody is known to be away.
    public void startAfresh() {
        SiteTest.ARTICLES.reset();
        SiteTest.COMMENTS.reset();
        SiteTest.NOTIFICATIONS.reset();
        SiteTest.IDENTITY.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    public Answer opens(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer sends(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sends(path, body, headers);
    }

    /// @param body as a browser writes the fields of a form
    public Answer sends(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// @param name of the field that the file is in
    public Answer sendsFile(String path, Map<String, String> form, String name, String file, String... headers) {
        var boundary = "a-boundary";
        var body = new StringBuilder();
        form.forEach((field, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, name, file, boundary));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), Jsoup.parse(response.body()), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
