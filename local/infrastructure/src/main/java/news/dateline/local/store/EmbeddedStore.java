package news.dateline.local.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/// A store that speaks MongoDB's wire protocol, on loopback and without a password.
public final class EmbeddedStore implements AutoCloseable {

    private static final int WORKERS = 64;

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedStore start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        var server =
                new MongoServer(new H2Backend(folder.resolve("dateline.store").toString()));
        server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
        return new EmbeddedStore(server, port);
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
