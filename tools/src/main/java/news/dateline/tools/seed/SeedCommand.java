package news.dateline.tools.seed;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
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

/// `seed`: publishes the sample stories through the front door, as an editor would. May be repeated, and goes on where
/// it was interrupted: each story has an idempotency key of its own.
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
            for (var sample : Sample.all()) {
                seeding.publish(sample);
            }
        }
        return 0;
    }

    private void publish(Sample sample) throws IOException, InterruptedException {
        var begun = http.postTagged(system.at("/api/articles"), sample.story(), headers(editor, sample.key()));
        var story = begun.body();
        var path = "/api/articles/" + story.get("id").asString();
        if (story.get("status").asString().equals("draft")) {
            file(path, begun.etag(), sample);
            story = http.post(system.at(path + "/publish"), Map.of(), headers(editor, "publish-" + sample.key()));
        }
        System.out.println("published " + story.get("url").asString());
        var thread = system.at(path + "/comments");
        for (var comment : missing(sample.comments(), thread)) {
            http.post(thread, Map.of("body", comment), headers(reader, "comment-%08x".formatted(comment.hashCode())));
        }
    }

    /// With the time of its filing, which is another at each try, so that it cannot be in the first request.
    private void file(String path, String revision, Sample sample) throws IOException, InterruptedException {
        var filed = sample.filed(clock.instant().truncatedTo(SECONDS));
        http.put(system.at(path), filed, Map.of("Authorization", "Bearer " + editor, "If-Match", revision));
    }

    private List<String> missing(List<String> comments, URI thread) throws IOException, InterruptedException {
        if (comments.isEmpty()) {
            return comments;
        }
        var there = open(thread)
                .get("items")
                .valueStream()
                .map(comment -> comment.get("body").asString())
                .toList();
        return comments.stream().filter(comment -> !there.contains(comment)).toList();
    }

    /// The comment service hears of the story a moment after it is published.
    private JsonNode open(URI thread) throws IOException, InterruptedException {
        var until = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                return http.get(thread);
            } catch (Refused refused) {
                if (refused.status() != 404 || clock.instant().isAfter(until)) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static Map<String, String> headers(String token, String key) {
        return Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key);
    }
}
