package news.dateline.bench.stories;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import news.dateline.bench.Folders;
import news.dateline.bench.Timings;
import news.dateline.bench.Timings.Action;
import news.dateline.bench.process.ServiceProcess;
import news.dateline.bench.process.StoreProcess;

/// The article-service on the embedded store with a hundred thousand published stories, asked over HTTP by one client,
/// each answer waited for and read to its end.
public final class StoriesBench {

    private static final int STORIES = 100_000;
    private static final int TIMES = 2_000;
    private static final int PAGES = 500;

    /// After so many requests the compilers have little left to do.
    private static final int WARMING = 20_000;
    private static final int INDEXES = 11;
    private static final Duration TIME_OUT = Duration.ofSeconds(10);
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final PrintStream out;
    private final URI service;
    private final Random random = new Random(1);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

    private StoriesBench(PrintStream out, URI service) {
        this.out = out;
        this.service = service;
    }

    public static void run(PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("dateline-bench");
        try (var store = StoreProcess.start(folder.resolve("store"));
                var client = store.client();
                var service = ServiceProcess.start("article-service", store.uri() + "/article")) {
            var archive = new Archive(client.getDatabase("article"));
            service.await(() -> archive.hasIndexes(INDEXES));
            archive.fill(STORIES);
            out.printf(
                    "%,d stories: file %,d MB%n%n",
                    STORIES, Files.size(folder.resolve("store/dateline.store")) / 1_000_000);
            var bench = new StoriesBench(out, service.address());
            bench.stories();
            bench.lists();
        } finally {
            Folders.remove(folder);
        }
    }

    private void stories() throws Exception {
        Timings.of(WARMING, 1, _ -> get("/api/articles/" + Archive.id(any())));
        measure("a story by its id", TIMES, _ -> get("/api/articles/" + Archive.id(any())));
        measure("a story by its slug", TIMES, _ -> get("/api/articles/by-slug/" + Archive.slug(any())));
        measure("what stands beside a story", PAGES, _ -> get("/api/articles/" + Archive.id(any()) + "/related"));
    }

    private void lists() throws Exception {
        measure("front, newest 20", PAGES, _ -> get("/api/articles"));
        measurePages("front, 20 from anywhere", "/api/articles?limit=20");
        measure("a section, newest 20", PAGES, _ -> get("/api/articles?section=" + Archive.section(any())));
        measurePages("a section, 20 from anywhere", "/api/articles?section=" + Archive.section(3));
        measure("a tag of 400 stories, newest 20", PAGES, _ -> get("/api/articles?tag=" + Archive.rareTag(any())));
        measure("a tag of 10,000 stories, newest 20", PAGES, _ -> get("/api/articles?tag=" + Archive.commonTag()));
        measure("front, newest 100", PAGES, _ -> get("/api/articles?limit=100"));
    }

    private int any() {
        return random.nextInt(STORIES);
    }

    /// Pages as somebody comes upon them who reads on and on.
    private void measurePages(String what, String path) throws Exception {
        List<String> pages = new ArrayList<>();
        var page = path;
        for (int read = 0; read < PAGES; read++) {
            var next = NEXT.matcher(get(page));
            if (!next.find()) {
                break;
            }
            page = path + (path.contains("?") ? "&" : "?") + "cursor=" + next.group(1);
            pages.add(page);
        }
        measure(what, PAGES, _ -> get(pages.get(random.nextInt(pages.size()))));
    }

    private void measure(String what, int times, Action action) throws Exception {
        Timings.of(times, 1, action);
        out.printf("%-40s%s%n", what, Timings.of(times, 1, action));
    }

    private String get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(TIME_OUT).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
