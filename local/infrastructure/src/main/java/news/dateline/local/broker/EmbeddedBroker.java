package news.dateline.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/// A real Kafka broker and controller (KRaft, one node) on loopback, without a password.
///
/// What it has acknowledged survives `kill -9`; it does not force each record to disk, so a power cut may take the last
/// ones. A fatal fault of the broker ends its JVM.
public final class EmbeddedBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts on a folder, formatting it the first time.
    public static EmbeddedBroker start(Path folder, int port, int controllerPort) throws Exception {
        Files.createDirectories(folder);
        if (Files.notExists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        var server = new KafkaRaftServer(
                KafkaConfig.fromProps(properties(folder, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    private static void format(Path folder) throws Exception {
        var formatter = new Formatter();
        formatter
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private static Properties properties(Path folder, int port, int controllerPort) throws IOException {
        var properties = new Properties();
        try (var defaults = EmbeddedBroker.class.getResourceAsStream("broker.properties")) {
            properties.load(defaults);
        }
        properties.put("node.id", Integer.toString(NODE));
        properties.put("log.dirs", folder.toString());
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.put(
                "listeners", "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        return properties;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
