package news.dateline.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A page that listens: what arrived, block by block, in order.
final class OpenPage implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> blocks = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private volatile boolean ended;

    OpenPage(URI stream, String... headers) {
        var request = HttpRequest.newBuilder(stream);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            answer = http.send(request.build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        var block = new StringBuilder();
        try {
            answer.body().forEach(line -> {
                if (line.isEmpty()) {
                    blocks.add(block.toString());
                    block.setLength(0);
                } else {
                    block.append(line).append('\n');
                }
            });
        } catch (UncheckedIOException e) {
            // cut
        }
        ended = true;
    }

    HttpResponse<?> answer() {
        return answer;
    }

    List<String> blocks() {
        return blocks;
    }

    boolean hasEnded() {
        return ended;
    }

    /// The texts of the alerts so far.
    List<String> texts() {
        return values("event: alert", "\"text\":\"", "\"");
    }

    List<String> ids() {
        return values("event: alert", "id: ", "\n");
    }

    private List<String> values(String kind, String before, String after) {
        return blocks.stream()
                .filter(block -> block.contains(kind))
                .map(block -> block.substring(block.indexOf(before) + before.length()))
                .map(rest -> rest.substring(0, rest.indexOf(after)))
                .toList();
    }

    OpenPage awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(texts()).containsExactly(texts));
        return this;
    }

    OpenPage awaitBlock(String part) {
        await().untilAsserted(() -> assertThat(blocks).anyMatch(block -> block.contains(part)));
        return this;
    }

    /// Kinds of events so far, but for the greeting.
    List<String> kinds() {
        return values("event: ", "event: ", "\n").stream()
                .filter(kind -> !kind.equals("welcome"))
                .toList();
    }

    OpenPage awaitKinds(String... kinds) {
        await().untilAsserted(() -> assertThat(kinds()).containsExactly(kinds));
        return this;
    }

    /// Where a browser would go on.
    String lastId() {
        return values("id: ", "id: ", "\n").getLast();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
