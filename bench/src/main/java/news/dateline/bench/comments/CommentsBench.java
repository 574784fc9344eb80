package news.dateline.bench.comments;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import news.dateline.bench.Folders;
import news.dateline.bench.Timings;
import news.dateline.bench.Timings.Action;
import news.dateline.bench.process.BrokerProcess;
import news.dateline.bench.process.Processor;
import news.dateline.bench.process.ServiceProcess;
import news.dateline.bench.process.StoreProcess;

/// The comment-service on the embedded store and broker, each in a process of its own: how many replies it takes, how
/// soon they are to be seen, and what a page of a thread costs.
public final class CommentsBench {

    private static final int STORIES = 20;
    private static final int WRITERS_AT_ONCE = 16;
    private static final int WARMING = 8_000;
    private static final int SUBMISSIONS = 4_000;
    private static final int A_SECOND = 100;
    private static final int STEADY = 2_000;
    private static final int SHORT = 100;
    private static final int LONG = 100_000;
    private static final int PAGES = 1_000;
    private static final int INDEXES = 5;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    /// Of one writer and one network, which all of them share here.
    private static final Map<String, String> UNLIMITED = Map.of(
            "DATELINE_FLOOD_WRITER", "1000000000",
            "DATELINE_FLOOD_NETWORK", "1000000000",
            "DATELINE_MODERATION_PACE_WRITER", "1000000000",
            "DATELINE_MODERATION_PACE_NETWORK", "1000000000");

    private final PrintStream out;
    private final Debate debate;

    private CommentsBench(PrintStream out, Debate debate) {
        this.out = out;
        this.debate = debate;
    }

    public static void run(PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("dateline-bench");
        try (var store = StoreProcess.start(folder.resolve("store"));
                var broker = BrokerProcess.start(folder.resolve("broker"));
                var client = store.client();
                var service = ServiceProcess.start(
                        "comment-service", store.uri() + "/comment", broker.bootstrapServers(), UNLIMITED)) {
            var threads = new Threads(client.getDatabase("comment"));
            service.await(() -> threads.hasIndexes(INDEXES));
            for (int story = 0; story < STORIES + 2; story++) {
                threads.open(story);
            }
            var bench = new CommentsBench(out, new Debate(service.address()));
            service.await(() -> bench.debate.get(thread(0)).contains("count"));
            try (var published = Published.from(broker.bootstrapServers())) {
                bench.submit(published, List.of(service.process(), store.process(), broker.process()));
            }
            threads.fill(STORIES, SHORT);
            threads.fill(STORIES + 1, LONG);
            bench.read("a thread of %,d".formatted(SHORT), thread(STORIES));
            bench.read("a thread of %,d".formatted(LONG), thread(STORIES + 1));
        } finally {
            Folders.remove(folder);
        }
    }

    private static String thread(int story) {
        return "/api/articles/" + Threads.story(story) + "/comments";
    }

    private void submit(Published published, List<Process> processes) throws Exception {
        Timings.of(WARMING, WRITERS_AT_ONCE, this::submit);
        published.await(WARMING);

        var used = processes.stream().map(Processor::of).toList();
        var begun = System.nanoTime();
        var taken = Timings.of(SUBMISSIONS, WRITERS_AT_ONCE, number -> submit(WARMING + number));
        out.printf("%-48s%s%n", "taken, %d at once".formatted(WRITERS_AT_ONCE), taken);
        published.await(WARMING + SUBMISSIONS);
        out.printf("%-48s%,9.0f a second%n", "judged and published", SUBMISSIONS * 1e9 / (System.nanoTime() - begun));
        out.printf(
                "  processor each, until published: service %.2f ms, store %.2f ms, broker %.2f ms%n",
                used.stream().map(process -> process.millisEach(SUBMISSIONS)).toArray());

        var steady = Steady.of(WARMING + SUBMISSIONS, STEADY, A_SECOND, this::submit);
        published.await(WARMING + SUBMISSIONS + STEADY);
        out.printf(
                "%-48s%s%n%n",
                "submitted %d a second, until all know".formatted(A_SECOND), steady.until(published::nanoTimeOf));
    }

    private UUID submit(int number) throws Exception {
        return debate.submit(Threads.story(number % STORIES), number);
    }

    private void read(String what, String thread) throws Exception {
        measure(what + ", oldest 50 and the count", _ -> debate.get(thread));
        measure(what + ", newest 50", _ -> debate.get(thread + "?order=newest"));
        var middle = middle(thread);
        measure(what + ", 50 from its middle", _ -> debate.get(middle));
        measure(what + ", its count alone", _ -> debate.get(countOf(thread)));
    }

    private static String countOf(String thread) {
        return "/api/comments/counts?articles=" + thread.replaceFirst("^/api/articles/([^/]+)/.*", "$1");
    }

    /// Read on to, a page of a hundred at a time.
    private String middle(String thread) throws Exception {
        var counted = Pattern.compile("\"count\":(\\d+)").matcher(debate.get(thread));
        var half = counted.find() ? Integer.parseInt(counted.group(1)) / 2 : 0;
        var page = thread + "?limit=50";
        var next = NEXT.matcher(debate.get(page));
        for (int read = 50; read <= half && next.find(); read += 100) {
            page = thread + "?limit=100&cursor=" + next.group(1);
            next = NEXT.matcher(debate.get(page));
        }
        return page.replace("limit=100", "limit=50");
    }

    private void measure(String what, Action action) throws Exception {
        Timings.of(PAGES, 1, action);
        out.printf("%-48s%s%n", what, Timings.of(PAGES, 1, action));
    }
}
