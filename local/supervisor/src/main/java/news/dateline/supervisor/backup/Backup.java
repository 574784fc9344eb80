package news.dateline.supervisor.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.supervisor.home.Folders;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.RunReport;

/// Writes all that a running system keeps to one file, as it is at one moment.
///
/// @param home the data folder
public record Backup(Path home, PrintStream out) {

    private static final int DONE = 204;

    public int run(Path file) throws InterruptedException {
        if (Files.exists(file)) {
            throw new Refusal(file + " is there already. Name a file that is not.");
        }
        var report = RunReport.read(home);
        if (report.supervisor().isEmpty()) {
            throw new Refusal(
                    "Dateline is not running (data folder %s). What is stopped is backed up by copying that folder."
                            .formatted(home));
        }
        try {
            takeSnapshot(report.get("local.management-port"));
            new Archive(file).write(Contents.of(home));
            Folders.remove(home.resolve(Contents.SNAPSHOT));
            out.printf("Backup written: %s (%.1f MB)%n", file, Files.size(file) / 1e6);
            return 0;
        } catch (IOException failed) {
            throw new Refusal("No backup was made: " + failed, failed);
        }
    }

    private static void takeSnapshot(String port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/snapshot"))
                .POST(BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != DONE) {
                throw new Refusal("No backup was made: " + response.body());
            }
        }
    }
}
