package news.dateline.bench.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.local.push.Browser;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.subscription.Way;

/// Browsers that have subscribed at a push service, one on each line of a file, in the order of what their
/// subscriptions are called: what is put into the store in that order lies in it one beside the other.
record Browsers(Path file) {

    private static final String BETWEEN = "\t";

    private record Entry(UUID id, String line) {

        static Entry of(Browser browser) {
            var line = String.join(BETWEEN, browser.endpoint(), browser.p256dh(), browser.auth());
            return new Entry(way(line).id(), line);
        }

        private long high() {
            return id.getMostSignificantBits() + Long.MIN_VALUE; // as the store orders them, which knows no signs
        }

        private long low() {
            return id.getLeastSignificantBits() + Long.MIN_VALUE;
        }
    }

    static void write(Stream<Browser> browsers, Path file) throws IOException {
        var lines = browsers.map(Entry::of)
                .sorted(Comparator.comparingLong(Entry::high).thenComparingLong(Entry::low))
                .map(Entry::line);
        Files.write(file, (Iterable<String>) lines::iterator, UTF_8);
    }

    /// To be closed.
    Stream<Way.Browser> read() throws IOException {
        return Files.lines(file).map(Browsers::way);
    }

    private static Way.Browser way(String line) {
        var parts = line.split(BETWEEN);
        return new Way.Browser(new PushEndpoint(URI.create(parts[0])), new ReaderKeys(parts[1], parts[2]));
    }
}
