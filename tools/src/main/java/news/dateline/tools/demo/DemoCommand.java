package news.dateline.tools.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.token.TokenCommand;

/// `demo [--times N]`: publishes a story and prints how long each hop took; repeated, the percentiles of each.
public final class DemoCommand {

    private static final int MOST = 1_000;

    private DemoCommand() {}

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        var times = times(words);
        var events = new Witness("The event in Kafka");
        var alerts = new Witness("The alert");
        try (var http = new Http();
                var _ = TopicListener.open(system.kafka(), events);
                var _ = AlertListener.open(http.client(), system.at("/api/alerts/stream"), alerts)) {
            var editor = TokenCommand.of(system, http, "editor");
            var reader = TokenCommand.of(system, http, "reader");
            var walk = new Walk(system, http, editor, reader, events, alerts);
            var walks = new ArrayList<Map<Hop, Double>>();
            for (int number = 1; number <= times; number++) {
                walks.add(walk.go(number));
            }
            print(walks);
        }
        return 0;
    }

    static int times(List<String> words) {
        if (words.isEmpty()) {
            return 1;
        }
        if (words.size() == 2
                && words.getFirst().equals("--times")
                && words.get(1).matches("[1-9][0-9]{0,3}")) {
            return Math.min(Integer.parseInt(words.get(1)), MOST);
        }
        throw Complaint.misused("./dateline demo [--times N], with N from 1 to " + MOST + ".");
    }

    private static void print(List<Map<Hop, Double>> walks) {
        if (walks.size() == 1) {
            walks.getFirst().forEach((hop, millis) -> line("  %-28s %9.1f ms", hop.label(), millis));
            return;
        }
        line("  %-28s %9s %9s %9s   ms, %d stories", "", "p50", "p90", "p99", walks.size());
        for (var hop : Hop.values()) {
            var p = Percentiles.of(walks.stream().map(walk -> walk.get(hop)).toList());
            line("  %-28s %9.1f %9.1f %9.1f", hop.label(), p.p50(), p.p90(), p.p99());
        }
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
