package news.dateline.tools.withdrawal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.Http.Refused;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.token.TokenCommand;
import tools.jackson.databind.JsonNode;

/// `verify withdrawn ID`: on which surfaces a withdrawn story is gone, and after how long. Started before the
/// withdrawal it waits for it; started after it, it says how long ago each was gone at the latest.
public final class WithdrawnCommand {

    private static final Duration BEFORE = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private WithdrawnCommand() {}

    public static int run(RunningSystem system, String id) throws IOException, InterruptedException {
        var story = idOf(id);
        try (var http = new Http()) {
            var withdrawn = await(system, http, story);
            var surfaces = new Surfaces(system, http, withdrawn).all();
            var gone = new Watch(surfaces, Clock.systemUTC(), AFTER).since(withdrawn.at());
            print(gone);
            return gone.containsValue(Optional.<Duration>empty()) ? Complaint.FAILED : 0;
        }
    }

    private static UUID idOf(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw Complaint.misused("'" + typed + "' is no story's id.");
        }
    }

    private static WithdrawnStory await(RunningSystem system, Http http, UUID id)
            throws IOException, InterruptedException {
        var token = TokenCommand.of(system, http, "editor");
        var until = System.nanoTime() + BEFORE.toNanos();
        var told = false;
        while (true) {
            var story = read(system, http, id, token);
            var status = story.get("status").asString();
            if (status.equals("withdrawn")) {
                return WithdrawnStory.of(story);
            }
            if (!status.equals("published") || System.nanoTime() > until) {
                throw Complaint.failed("Story " + id + " is not withdrawn: it is " + status + ".");
            }
            if (!told) {
                System.out.println("It is still published; waiting for its withdrawal …");
                told = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static JsonNode read(RunningSystem system, Http http, UUID id, String token)
            throws IOException, InterruptedException {
        try {
            return http.get(
                    system.of("article-service", "/api/articles/" + id), Map.of("Authorization", "Bearer " + token));
        } catch (Refused refused) {
            if (refused.status() == 404) {
                throw Complaint.failed("There is no story " + id + ".");
            }
            throw refused;
        }
    }

    private static void print(Map<Surface, Optional<Duration>> gone) {
        gone.forEach((surface, after) ->
                System.out.println(after.map(time -> "✓ gone %,8d ms  %s".formatted(time.toMillis(), surface.name()))
                        .orElseGet(() -> "✗ still there      " + surface.name())));
        var left = gone.values().stream().filter(Optional::isEmpty).count();
        System.out.printf("surfaces=%d remaining=%d%n", gone.size(), left);
    }
}
