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
import org.bson.Document;
import org.bson.UuidRepresentation;

/// A store and a client of it, which can be stopped and started again on what it kept.
final class RunningStore implements AutoCloseable {

    private final Path folder;
    private EmbeddedStore store;
    private MongoClient client;

    RunningStore(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    private void start() throws IOException {
        store = EmbeddedStore.start(folder, freePort());
        client = client(store.uri());
    }

    void restart() throws IOException {
        close();
        start();
    }

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
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
        client.close();
        store.close();
    }
}
