package news.dateline.bench.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A service on a store, with both compilers.
///
/// @param inside its internal port
public record ServiceProcess(Process process, URI address, URI inside) implements AutoCloseable {

    private static final int HEAP = 256;
    private static final int HEAP_OF_THE_GATEWAY = 384;
    private static final int HEAP_OF_ALERTS = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// Without a broker: its events wait, and nothing that is only read tells of any.
    ///
    /// @param name as in `article-service`
    /// @param store connection string with the service's database
    public static ServiceProcess start(String name, String store) throws IOException {
        return start(name, store, "127.0.0.1:" + FreePort.find(), Map.of());
    }

    /// @param broker its bootstrap servers
    /// @param settings in the manner of `DATELINE_FLOOD_WRITER`
    public static ServiceProcess start(String name, String store, String broker, Map<String, String> settings)
            throws IOException {
        return start(name, HEAP, settings(store, broker, settings), Redirect.DISCARD);
    }

    /// The notification-service, with as much memory as in `up`.
    ///
    /// @param settings as above
    public static ServiceProcess startAlerts(String store, String broker, Map<String, String> settings)
            throws IOException {
        var environment = settings(store, broker, settings);
        return start("notification-service", HEAP_OF_ALERTS, environment, Redirect.DISCARD);
    }

    /// The gateway, which writes down every request.
    ///
    /// @param settings as above
    /// @param log where it writes
    public static ServiceProcess startGateway(String store, String broker, Map<String, String> settings, Path log)
            throws IOException {
        var environment = settings(store, broker, settings);
        environment.put("JAVA_TOOL_OPTIONS", Java.ACCESS_LOG);
        return start("gateway", HEAP_OF_THE_GATEWAY, environment, Redirect.to(log.toFile()));
    }

    private static Map<String, String> settings(String store, String broker, Map<String, String> settings)
            throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("MANAGEMENT_SERVER_PORT", "" + FreePort.find());
        environment.put("SPRING_MONGODB_URI", store);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker);
        return environment;
    }

    private static ServiceProcess start(String name, int heap, Map<String, String> environment, Redirect output)
            throws IOException {
        var port = FreePort.find();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", "" + port);
        environment.put("DATELINE_URL", "http://127.0.0.1:" + port);
        environment.put("DATELINE_JWKS_URI", "http://127.0.0.1:" + port + "/none");
        var arguments = List.of("-jar", jar(name).toString());
        var process = Java.AS_DEPLOYED.start(heap, environment, output, arguments);
        return new ServiceProcess(
                process,
                URI.create("http://127.0.0.1:" + port),
                URI.create("http://127.0.0.1:" + environment.get("MANAGEMENT_SERVER_PORT")));
    }

    private static Path jar(String name) throws IOException {
        var built = Path.of(System.getProperty("dateline.root", "."), name, "target");
        try (var files = Files.list(built)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(name + " is not built"));
        }
    }

    @FunctionalInterface
    public interface Probe {
        boolean isAnswered() throws IOException, InterruptedException;
    }

    /// Waits until the service does what the probe asks of it.
    public void await(Probe probe) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(probe)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the service did not start");
            }
            Thread.sleep(100);
        }
    }

    private static boolean answers(Probe probe) throws InterruptedException {
        try {
            return probe.isAnswered();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
