package news.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheLocalProcessTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private Process process;

    @AfterEach
    void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void start() throws IOException {
        environment.put("DATELINE_DATA", folder.resolve("data").toString());
        for (var name : List.of(
                "LOCAL_KAFKA_PORT",
                "LOCAL_KAFKA_CONTROLLER_PORT",
                "LOCAL_MONGODB_PORT",
                "LOCAL_SMTP_PORT",
                "LOCAL_PUSH_PORT",
                "MANAGEMENT_SERVER_PORT")) {
            environment.computeIfAbsent(name, _ -> Integer.toString(freePort()));
        }
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    private void startAndAwait() throws IOException {
        start();
        await().atMost(Duration.ofSeconds(60)).until(() -> status("/actuator/health/readiness") == 200);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address(String port) {
        return "127.0.0.1:" + environment.get(port);
    }

    private int status(String path) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://" + address("MANAGEMENT_SERVER_PORT") + path));
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private void assertEndsWith(String line) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isOne();
        assertThat(log()).contains("local did not start: " + line);
    }

    @Test
    void serves_all_parts_stops_when_told_and_finds_everything_again() throws Exception {
        startAndAwait();
        keepSomething();
        assertThat(List.of(status("/actuator/prometheus"), status("/mail"), status("/mail.json"), status("/nothing")))
                .containsExactly(200, 200, 200, 404);

        process.destroy(); // SIGTERM
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        startAndAwait();

        findIt();
    }

    private void keepSomething() throws ExecutionException, InterruptedException {
        try (var store = MongoClients.create("mongodb://" + address("LOCAL_MONGODB_PORT"));
                var kafka = Admin.create(Map.of("bootstrap.servers", address("LOCAL_KAFKA_PORT")))) {
            store.getDatabase("test").getCollection("stories").insertOne(new Document("_id", 1));
            kafka.createTopics(List.of(new NewTopic("stories", 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void findIt() throws ExecutionException, InterruptedException {
        try (var store = MongoClients.create("mongodb://" + address("LOCAL_MONGODB_PORT"));
                var kafka = Admin.create(Map.of("bootstrap.servers", address("LOCAL_KAFKA_PORT")))) {
            assertThat(store.getDatabase("test").getCollection("stories").countDocuments())
                    .isOne();
            assertThat(kafka.listTopics().names().get()).contains("stories");
        }
    }

    @Test
    void names_a_port_that_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("LOCAL_SMTP_PORT", Integer.toString(taken.getLocalPort()));
            start();
            assertEndsWith("port " + taken.getLocalPort() + " (LOCAL_SMTP_PORT) is taken");
        }
    }

    @Test
    void refuses_damaged_data() throws Exception {
        var store = Files.createDirectories(folder.resolve("data/store"));
        Files.writeString(store.resolve("dateline.store"), "rubbish");
        start();
        assertEndsWith("the store is damaged: ");
    }

    @Test
    void names_what_its_environment_lacks() throws Exception {
        environment.put("LOCAL_KAFKA_PORT", "");
        start();
        assertEndsWith("LOCAL_KAFKA_PORT is not set");
    }
}
