package news.dateline.tools.seed;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.Http.Refused;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.token.TokenCommand;
import tools.jackson.databind.JsonNode;

/// `seed`: publishes the sample stories through the front door, as an editor would. May be repeated: each story has an
/// idempotency key of its own.
public final class SeedCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RunningSystem system;
    private final Http http;
    private final String editor;
    private final String reader;
    private final Clock clock;

    private SeedCommand(RunningSystem system, Http http, String editor, String reader, Clock clock) {
        this.system = system;
        this.http = http;
        this.editor = editor;
        this.reader = reader;
        this.clock = clock;
    }

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        if (!words.isEmpty()) {
            throw Complaint.misused("seed takes no words.");
        }
        var clock = Clock.systemUTC();
        try (var http = new Http()) {
            var editor = TokenCommand.of(system, http, "editor");
            var reader = TokenCommand.of(system, http, "reader");
            var seeding = new SeedCommand(system, http, editor, reader, clock);
            for (var sample : Sample.all(clock.instant().truncatedTo(SECONDS))) {
                seeding.publish(sample);
            }
        }
        return 0;
    }

    private void publish(Sample sample) throws IOException, InterruptedException {
        var story = post("/api/articles", sample.story(), editor, "sample-" + sample.name());
        var id = story.get("id").asString();
        if (story.get("status").asString().equals("draft")) {
            story = post("/api/articles/" + id + "/publish", Map.of(), editor, "publish-" + sample.name());
        }
        System.out.println("published " + story.get("url").asString());
        for (var comment : sample.comments()) {
            comment(id, comment, "comment-" + sample.name() + sample.comments().indexOf(comment));
        }
    }

    /// The comment service hears of the story a moment after it is published.
    private void comment(String story, String body, String key) throws IOException, InterruptedException {
        var until = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                post("/api/articles/" + story + "/comments", Map.of("body", body), reader, key);
                return;
            } catch (Refused refused) {
                if (refused.status() != 404 || clock.instant().isAfter(until)) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private JsonNode post(String path, Object body, String token, String key) throws IOException, InterruptedException {
        return http.post(system.at(path), body, Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key));
    }
}
