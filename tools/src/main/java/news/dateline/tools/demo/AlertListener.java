package news.dateline.tools.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import news.dateline.tools.Complaint;
import tools.jackson.databind.json.JsonMapper;

/// An open page: holds the stream of alerts and notes when each story's arrived, and its correction.
final class AlertListener implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stream<String> lines;

    private AlertListener(Stream<String> lines) {
        this.lines = lines;
    }

    static AlertListener open(HttpClient client, URI stream, Witness alerts) throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(stream)
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw Complaint.failed(stream + " answered " + response.statusCode() + ".");
        }
        var events = new EventStream(frame -> {
            if (frame.event().equals("alert")) {
                var alert = JSON.readTree(frame.data());
                var news =
                        News.of(alert.get("url").asString(), alert.get("text").asString());
                alerts.saw(news.key(), System.nanoTime());
            }
        });
        Thread.ofVirtual().name("alerts").start(() -> read(response.body(), events));
        return new AlertListener(response.body());
    }

    private static void read(Stream<String> lines, EventStream events) {
        try {
            lines.forEach(events::line);
        } catch (UncheckedIOException closed) {
            // The demo is over.
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
