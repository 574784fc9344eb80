package news.dateline.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.test.Parts;
import news.dateline.test.Ports;
import news.dateline.test.TestIssuer;
import news.dateline.test.TestPushService;

/// The service in a process of its own, which can be killed, beside the broker, the store and the push service of
/// these tests. What it says stands in `target`.
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Returns once it is ready.
    ///
    /// @param name of its database, and what its topics begin with
    /// @param settings as in `dateline.fan-out.window=10`
    public static ServiceProcess start(String name, List<String> settings) throws IOException {
        var port = Ports.free();
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationApplication.class.getName(),
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + Parts.get().kafka(),
                "--spring.mongodb.uri=" + Parts.get().mongodb() + "/" + name,
                "--dateline.topic-prefix=" + name + ".",
                "--dateline.url=" + TestIssuer.PUBLIC_URL,
                "--dateline.jwks-uri=" + TestIssuer.get().jwksUri(),
                "--dateline.push.trusted-origin=" + TestPushService.get().origin(),
                "--dateline.push.trusted-certificate=" + TestPushService.get().certificate()));
        settings.forEach(setting -> command.add("--" + setting));
        var log = Path.of("target", name + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var service = new ServiceProcess(process, port);
        await("the service, which says in " + log + " what keeps it")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> service.get("/readyz").statusCode() == 200);
        return service;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(asked(path));
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(asked(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /// By an editor.
    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + TestIssuer.get().token("editor"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /// SIGKILL. Returns once it is gone.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
