package news.dateline.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/// A store that speaks MongoDB's wire protocol, on loopback and without a password. Acknowledged means on disk.
public final class EmbeddedStore implements AutoCloseable {

    private static final int WORKERS = 64; // each may wait for a flush; blocked event loops would cap the group commit
    private static final int CACHE_MB = 32;

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedStore start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        var backend = new DurableBackend(open(folder.resolve("dateline.store")));
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
        return new EmbeddedStore(server, port);
    }

    private static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MB)
                .autoCommitDisabled() // only whole commands are committed, by the backend
                .open();
        store.setRetentionTime(0); // or every update keeps its old pages for 45 s
        return store;
    }

    /// Connection string without a database.
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
