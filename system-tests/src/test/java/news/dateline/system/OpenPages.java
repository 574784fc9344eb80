package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.dateline.system.ServerSentEvents.Frame;
import org.jspecify.annotations.Nullable;

/// Many streams of alerts, each at a gateway of its own while there is one. A page that is sent away comes back when it
/// was told to, one that finds nobody turns to the next gateway, and each resumes after the last frame it has seen.
/// What
/// a browser would take for final is noted: any answer but 200.
final class OpenPages implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<URI> addresses;
    private final List<OpenPage> pages;
    private final Map<Long, String> storyAt = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private OpenPages(RunningDateline dateline, int number) {
        this.addresses = dateline.doors().stream()
                .map(door -> URI.create(door + "/api/alerts/stream"))
                .toList();
        this.pages = IntStream.range(0, number).mapToObj(OpenPage::new).toList();
    }

    /// Returns once each of them has been told from where.
    static OpenPages open(RunningDateline dateline, int number) {
        var open = new OpenPages(dateline, number);
        open.pages.forEach(page -> Thread.ofVirtual().name("page-" + page.first).start(page::follow));
        await("a place on each stream")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> open.pages.stream().allMatch(page -> page.lastId != null));
        return open;
    }

    /// What should never happen to an open page.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// The stories of which each page was told, in order.
    List<List<String>> stories() {
        return pages.stream()
                .map(page -> page.places().stream().map(storyAt::get).toList())
                .toList();
    }

    /// Where each page's frames stand in the topic, in the order in which they came.
    List<List<Long>> places() {
        return pages.stream().map(OpenPage::places).toList();
    }

    /// How often pages were opened anew.
    int returns() {
        return pages.stream().mapToInt(page -> page.returns).sum();
    }

    private final class OpenPage {

        private final List<Long> places = new ArrayList<>();
        private int first;
        private volatile int returns;
        private volatile @Nullable String lastId;
        private volatile @Nullable InputStream bytes;

        private OpenPage(int first) {
            this.first = first;
        }

        private synchronized List<Long> places() {
            return List.copyOf(places);
        }

        private synchronized void take(Frame frame) {
            if (frame.event().equals("alert")) {
                var place = Long.parseLong(String.valueOf(frame.id()));
                places.add(place);
                storyAt.computeIfAbsent(
                        place,
                        _ -> Client.JSON.readTree(frame.data()).get("articleId").asString());
            } else if (!frame.event().equals("welcome")) {
                faults.add("%s page %d: %s".formatted(Instant.now(), first, frame.event()));
            }
        }

        private void follow() {
            try {
                var pause = followOnce();
                while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    returns++;
                    pause = followOnce();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /// @return after which to come back
        private Duration followOnce() throws InterruptedException {
            var address = addresses.get(first % addresses.size());
            var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            var events = new ServerSentEvents(lastId, this::take);
            try {
                var response = Client.HTTP.send(request.build(), BodyHandlers.ofInputStream());
                try (var body = response.body()) {
                    if (response.statusCode() == 200) {
                        bytes = body;
                        read(events, new BufferedReader(new InputStreamReader(body, UTF_8)));
                    } else {
                        faults.add("%s %s: %d".formatted(Instant.now(), address, response.statusCode()));
                    }
                }
            } catch (ConnectException nobody) {
                first++; // the next gateway, at once
                return Duration.ZERO;
            } catch (IOException broken) {
                // come back
            }
            return events.retry().isZero() ? PAUSE : events.retry();
        }

        private void read(ServerSentEvents events, BufferedReader body) throws IOException {
            for (var line = body.readLine(); line != null && closed.getCount() > 0; line = body.readLine()) {
                events.line(line);
                lastId = events.lastId();
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        for (var page : pages) {
            var reading = page.bytes;
            if (reading != null) {
                reading.close();
            }
        }
    }
}
