package news.dateline.tools.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.tools.Complaint;
import news.dateline.tools.demo.Walk.Walked;
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
        var streamed = new Witness("The alert on a stream");
        var pushed = new Witness("The alert by Web Push");
        var mailed = new Witness("The alert by mail");
        try (var http = new Http();
                var _ = TopicListener.open(system.kafka(), events);
                var _ = AlertListener.open(http.client(), system.at("/api/alerts/stream"), streamed);
                var followers = Followers.subscribe(system, http);
                var _ = Inbox.open(http, followers.pushes(), followers::inPush, pushed);
                var _ = Inbox.open(http, followers.mails(), followers::inMail, mailed)) {
            var editor = TokenCommand.of(system, http, "editor");
            var reader = TokenCommand.of(system, http, "reader");
            var walk = new Walk(system, http, editor, reader, events, streamed, pushed, mailed);
            var walks = new ArrayList<Walked>();
            for (int number = 1; number <= times; number++) {
                walks.add(walk.go(number));
            }
            System.out.print(Timetable.of(walks.stream().map(Walked::hops).toList()));
            System.out.println("  The last story: " + walks.getLast().page());
        }
        return 0;
    }

    static int times(List<String> words) {
        if (words.isEmpty()) {
            return 1;
        }
        if (words.size() == 2
                && words.getFirst().equals("--times")
                && words.get(1).matches("[1-9][0-9]{0,2}|" + MOST)) {
            return Integer.parseInt(words.get(1));
        }
        throw Complaint.misused("./dateline demo [--times N], with N from 1 to " + MOST + ".");
    }
}
