package news.dateline.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import news.dateline.local.broker.EmbeddedBroker;
import news.dateline.local.store.EmbeddedStore;

/// Broker and store inside this JVM, gone with it.
final class EmbeddedParts {

    private EmbeddedParts() {}

    static Parts start() {
        try {
            var folder = Files.createTempDirectory("dateline-parts");
            var store = EmbeddedStore.start(folder.resolve("store"), Ports.free());
            var broker = EmbeddedBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                store.close();
                delete(folder);
            }));
            return new Parts(broker.bootstrapServers(), store.uri(), "the embedded broker and store");
        } catch (Exception e) { // Kafka's start declares no narrower one
            throw new IllegalStateException("the embedded broker and store did not start", e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
