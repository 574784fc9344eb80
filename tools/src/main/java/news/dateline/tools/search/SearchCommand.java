package news.dateline.tools.search;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import tools.jackson.databind.JsonNode;

/// `search`: what each instance's index knows. `search rebuild`: makes each anew, one after the other, while
/// all go on serving.
public final class SearchCommand {

    private static final String USE = "./dateline search | search rebuild";
    private static final String SERVICE = "article-service";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final RunningSystem system;
    private final Http http;

    private SearchCommand(RunningSystem system, Http http) {
        this.system = system;
        this.http = http;
    }

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        if (!words.isEmpty() && !words.equals(List.of("rebuild"))) {
            throw Complaint.misused(USE);
        }
        try (var http = new Http()) {
            var command = new SearchCommand(system, http);
            for (var instance : system.instancesOf(SERVICE)) {
                System.out.println(
                        instance + "  " + (words.isEmpty() ? command.standing(instance) : command.rebuilt(instance)));
            }
            return 0;
        }
    }

    private String standing(String instance) throws IOException, InterruptedException {
        var index = http.get(address(instance));
        return "%,d entries, caught up to %s%s"
                .formatted(
                        index.get("entries").intValue(),
                        index.get("caughtUp").asString(),
                        index.get("making").booleanValue() ? ", is being made anew" : "");
    }

    private String rebuilt(String instance) throws IOException, InterruptedException {
        var before = madeAt(http.get(address(instance)));
        http.post(address(instance), Map.of(), Map.of());
        var index = http.get(address(instance));
        while (index.get("making").booleanValue()) {
            Thread.sleep(BETWEEN_LOOKS);
            index = http.get(address(instance));
        }
        if (madeAt(index).equals(before)) {
            throw Complaint.failed(
                    instance + " could not make its index anew. ./dateline logs " + SERVICE + " says why.");
        }
        var entries = index.get("entries").intValue();
        var millis = Math.max(1, index.get("madeInMillis").longValue());
        return "✓ %,d entries in %,d ms, %,d a second".formatted(entries, millis, entries * 1_000L / millis);
    }

    private static String madeAt(JsonNode index) {
        return index.path("madeAt").asString("");
    }

    private URI address(String instance) {
        return system.inside(instance, "/search");
    }
}
