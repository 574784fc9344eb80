package news.dateline.test;

import java.nio.file.Files;
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
                Folders.delete(folder);
            }));
            return new Parts(broker.bootstrapServers(), store.uri(), "the embedded broker and store");
        } catch (Exception e) { // Kafka's start declares no narrower one
            throw new IllegalStateException("the embedded broker and store did not start", e);
        }
    }
}
