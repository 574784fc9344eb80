package news.dateline.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import news.dateline.bench.Folders;
import news.dateline.bench.Timings;
import news.dateline.bench.process.Inside;
import news.dateline.bench.process.ServiceProcess;
import news.dateline.bench.process.StoreProcess;
import news.dateline.bench.stories.Archive;

/// The article-service on the embedded store with a hundred thousand published stories of some three kilobytes:
/// how fast its index is made, and what is asked of it over HTTP by one client, each answer waited for and read to
/// its end.
public final class SearchBench {

    private static final int STORIES = 100_000;
    private static final int WARMING = 1_000;
    private static final int TIMES = 500;
    private static final int INDEXES = 11;
    private static final Duration TIME_OUT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Pattern ENTRIES = Pattern.compile("\"entries\":(\\d+)");
    private static final Pattern MADE_IN = Pattern.compile("\"madeInMillis\":(\\d+)");

    private final PrintStream out;
    private final ServiceProcess service;
    private final Random random = new Random(1);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

    private SearchBench(PrintStream out, ServiceProcess service) {
        this.out = out;
        this.service = service;
    }

    public static void run(PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("dateline-bench");
        try (var store = StoreProcess.start(folder.resolve("store"));
                var client = store.client();
                var service = ServiceProcess.start("article-service", store.uri() + "/article")) {
            var vocabulary = new Vocabulary();
            var archive = new Archive(client.getDatabase("article"), vocabulary::story);
            service.await(() -> archive.hasIndexes(INDEXES));
            var bench = new SearchBench(out, service);
            service.await(bench::isReady);
            archive.fill(STORIES);
            bench.rebuild();
            bench.search();
        } finally {
            Folders.remove(folder);
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        return !get(index()).isEmpty();
    }

    private void rebuild() throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(index())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.discarding());
        var standing = get(index());
        while (standing.contains("\"making\":true")) {
            Thread.sleep(BETWEEN_LOOKS);
            standing = get(index());
        }
        var entries = number(ENTRIES, standing);
        var millis = number(MADE_IN, standing);
        out.printf(
                "%,d entries made in %,d ms: %,d a second; live heap after it %,d MB%n%n",
                entries, millis, entries * 1_000 / millis, Inside.liveHeap(service.process()) / 1_000_000);
    }

    private void search() throws Exception {
        Timings.of(WARMING, 1, _ -> search(any() + " " + any(), ""));
        measure("one word", this::any, "");
        measure("two words", () -> any() + " " + any(), "");
        measure("two words, in a section", () -> any() + " " + any(), "&section=" + Archive.section(3));
        measure("the five commonest words", () -> commonest(5), "");
        measure("words of a headline", () -> headline(), "");
        measure("two words in quotation marks", () -> "\"" + any() + " " + any() + "\"", "");
        measure("a word with a typing error", () -> mistyped(), "");
        measure("50 of one word", this::any, "&limit=50");
    }

    private void measure(String what, Supplier<String> words, String more) throws Exception {
        out.printf("%-32s%s%n", what, Timings.of(TIMES, 1, _ -> search(words.get(), more)));
    }

    private String any() {
        return Vocabulary.any(random);
    }

    private static String commonest(int number) {
        var words = new StringBuilder();
        for (int rank = 1; rank <= number; rank++) {
            words.append(Vocabulary.word(rank)).append(' ');
        }
        return words.toString();
    }

    private String headline() {
        return new Vocabulary().story(random.nextInt(STORIES)).headline();
    }

    /// Two letters the wrong way round.
    private String mistyped() {
        var word = Vocabulary.word(10_000 + random.nextInt(30_000));
        return "" + word.charAt(0) + word.charAt(2) + word.charAt(1) + word.substring(3) + "x";
    }

    private void search(String words, String more) throws IOException, InterruptedException {
        get(service.address().resolve("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more));
    }

    private URI index() {
        return service.inside().resolve("/actuator/search");
    }

    private String get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(TIME_OUT).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + address + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static long number(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no number in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
