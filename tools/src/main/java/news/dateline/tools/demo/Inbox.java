package news.dateline.tools.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import news.dateline.tools.running.Http;
import tools.jackson.databind.JsonNode;

/// Where messages to readers end in an embedded system: looks again and again, and notes when each arrived, by what the
/// system says of it.
final class Inbox implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Http http;
    private final URI page;
    private final Function<JsonNode, Optional<News>> meaning;
    private final Witness arrivals;
    private final Thread thread;

    private Inbox(Http http, URI page, Function<JsonNode, Optional<News>> meaning, Witness arrivals) {
        this.http = http;
        this.page = page;
        this.meaning = meaning;
        this.arrivals = arrivals;
        this.thread = Thread.ofVirtual().name("inbox").unstarted(this::look);
    }

    /// @param meaning of a message; nothing of what is for others
    static Inbox open(Http http, URI page, Function<JsonNode, Optional<News>> meaning, Witness arrivals) {
        var inbox = new Inbox(http, page, meaning, arrivals);
        inbox.thread.start();
        return inbox;
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                http.get(page)
                        .forEach(message -> meaning.apply(message)
                                .ifPresent(news -> arrivals.saw(
                                        news.key(),
                                        nanos(Instant.parse(message.get("at").asString())))));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException | InterruptedException over) {
            // Whoever waits for a message says that there was none.
        }
    }

    private static long nanos(Instant at) {
        return System.nanoTime() - Duration.between(at, Instant.now()).toNanos();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
