package news.dateline.bench.comments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/// Readers of a service, over HTTP.
final class Debate {

    private static final Duration TIME_OUT = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int WRITERS = 5_000;

    private final URI service;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

    Debate(URI service) {
        this.service = service;
    }

    /// A guest sends what nobody has sent before.
    ///
    /// @param number no other submission has
    UUID submit(UUID story, int number) throws IOException, InterruptedException {
        var form = """
                {"body": "Number %1$d says that the bridge was there before any of us, and so were its trams. Whoever \
                wants it gone has to say what the people on the other side shall do in winter.", \
                "guest": {"name": "Reader %2$d", "email": "reader-%2$d@example.org"}}""".formatted(number, number % WRITERS);
        var request = HttpRequest.newBuilder(service.resolve("/api/articles/" + story + "/comments"))
                .timeout(TIME_OUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        var id = ID.matcher(answer(request, 202));
        if (!id.find()) {
            throw new IOException("a comment without an id");
        }
        return UUID.fromString(id.group(1));
    }

    String get(String path) throws IOException, InterruptedException {
        return answer(
                HttpRequest.newBuilder(service.resolve(path)).timeout(TIME_OUT).build(), 200);
    }

    private String answer(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(request.method() + " " + request.uri() + " was answered " + answer.statusCode() + ": "
                    + answer.body());
        }
        return answer.body();
    }
}
