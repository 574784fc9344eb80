package news.dateline.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.local.store.EmbeddedStore;
import org.bson.UuidRepresentation;

/// The store in a process of its own, with the flags that `local` has.
public record StoreProcess(Process process, String uri) implements AutoCloseable {

    private static final int HEAP = 768;

    public static StoreProcess start(Path folder) throws IOException {
        var process = Java.AS_IN_UP.start(
                HEAP,
                Map.of(),
                Redirect.PIPE,
                List.of("-cp", System.getProperty("java.class.path"), StoreProcess.class.getName(), folder.toString()));
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).lines();
        var uri = output.filter(line -> line.startsWith("mongodb:")).findFirst();
        return new StoreProcess(process, uri.orElseThrow(() -> new IOException("the store did not start")));
    }

    /// A client as services have it.
    public MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /// What it occupies of the machine's memory; 0 where the system does not tell.
    public long residentBytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var port = FreePort.find();
        try (var store = EmbeddedStore.start(Path.of(arguments[0]), port)) {
            System.out.println(store.uri());
            Thread.currentThread().join(); // until it is ended
        }
    }
}
