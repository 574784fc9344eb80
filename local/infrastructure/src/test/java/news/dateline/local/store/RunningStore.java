package news.dateline.local.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.UuidRepresentation;

/// A store and a client of it, which can be stopped and started again on what it kept. One that is somebody else's is
/// left running, and what was put into it is removed.
final class RunningStore implements AutoCloseable {

    private final Optional<Path> folder;
    private final Clock clock;
    private final String prefix;
    private final Set<String> used = new LinkedHashSet<>();
    private EmbeddedStore store;
    private MongoClient client;

    RunningStore(Path folder) throws IOException {
        this(folder, Clock.systemUTC());
    }

    RunningStore(Path folder, Clock clock) throws IOException {
        this.folder = Optional.of(folder);
        this.clock = clock;
        this.prefix = "";
        start();
    }

    RunningStore(String uri) {
        this.folder = Optional.empty();
        this.clock = Clock.systemUTC();
        this.prefix = "dateline-" + ProcessHandle.current().pid() + "-";
        client = client(uri);
    }

    private void start() throws IOException {
        store = EmbeddedStore.start(folder.orElseThrow(), freePort(), () -> {}, clock);
        client = client(store.uri());
    }

    void restart() throws IOException {
        if (folder.isPresent()) {
            close();
            start();
        }
    }

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    MongoDatabase database(String name) {
        used.add(prefix + name);
        return client.getDatabase(prefix + name);
    }

    Iterable<String> databaseNames() {
        return client.listDatabaseNames();
    }

    MongoCollection<Document> collection(String name) {
        return database("test").getCollection(name);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (folder.isEmpty()) {
            used.forEach(name -> client.getDatabase(name).drop());
        }
        client.close();
        if (store != null) {
            store.close();
        }
    }
}
