package news.dateline.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import news.dateline.local.broker.LogFiles;
import news.dateline.local.store.EmbeddedStore;
import news.dateline.local.store.Inspection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Store and broker copied to a folder while they run, as they are at one moment: whatever has left an outbox in the
/// copied store lies in the copied topics, and no consumer has an offset beyond what the copied store knows.
///
/// In that moment the store answers nobody: a consumer commits its offset only after the store has acknowledged, and a
/// relay forgets an event only after Kafka has; so the broker may go on.
public final class Snapshot {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final EmbeddedStore store;
    private final Path kafka;
    private final Path target;

    /// @param kafka the broker's folder
    /// @param target where the copy goes; what an earlier one left there is removed
    public Snapshot(EmbeddedStore store, Path kafka, Path target) {
        this.store = store;
        this.kafka = kafka;
        this.target = target;
    }

    /// Returns once the copy is there and the copied store was opened and found sound.
    public synchronized void take() {
        try {
            remove();
            copy();
            refuseUnsound(Inspection.of(target.resolve("store")));
        } catch (IOException e) {
            throw new UncheckedIOException("no copy could be made in " + target, e);
        }
    }

    private void copy() throws IOException {
        try (var logs = new LogFiles(kafka)) {
            var begun = System.nanoTime();
            store.copyTo(target.resolve("store"), logs::open);
            LOG.info("the store was copied, and stood still, for {} ms", (System.nanoTime() - begun) / 1_000_000);
            logs.copyTo(target.resolve("kafka"));
        }
    }

    private void remove() throws IOException {
        if (Files.notExists(target)) {
            return;
        }
        try (var files = Files.walk(target)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void refuseUnsound(List<String> disagreements) {
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException("the copied store is not sound: " + String.join("; ", disagreements));
        }
    }
}
