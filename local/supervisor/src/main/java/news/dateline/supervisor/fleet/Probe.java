package news.dateline.supervisor.fleet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a process on its management port whether it is ready.
public final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public boolean ready(int managementPort) throws InterruptedException {
        var address = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }
}
