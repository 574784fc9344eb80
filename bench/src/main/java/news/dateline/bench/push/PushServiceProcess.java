package news.dateline.bench.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.stream.IntStream;
import news.dateline.bench.process.FreePort;
import news.dateline.bench.process.TalkingProcess;
import news.dateline.local.push.PushService;

/// The push service of `local` with its browsers, in a process of its own: it opens whatever it takes, so nobody else
/// should pay for it.
///
/// @param origin as in `https://127.0.0.1:4443`
record PushServiceProcess(TalkingProcess running, String origin, Path folder) implements AutoCloseable {

    private static final int HEAP = 512; // megabytes
    private static final int BROWSERS_IN_A_MEGABYTE = 400;

    private static final String TAKEN = "taken";
    private static final String UNREADABLE = "unreadable";
    private static final String LATEST = "latest";

    /// Returns when all browsers have subscribed.
    static PushServiceProcess start(Path folder, int browsers) throws IOException {
        var heap = HEAP + browsers / BROWSERS_IN_A_MEGABYTE;
        var running = TalkingProcess.start(PushServiceProcess.class, heap, folder.toString(), "" + browsers);
        return new PushServiceProcess(running, running.hear(), folder);
    }

    Process process() {
        return running.process();
    }

    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    Browsers browsers() {
        return browsers(folder);
    }

    private static Browsers browsers(Path folder) {
        return new Browsers(folder.resolve("browsers"));
    }

    /// How many messages it has taken so far.
    long taken() throws IOException {
        return Long.parseLong(running.ask(TAKEN));
    }

    /// How many of them their browser could not open.
    long unreadable() throws IOException {
        return Long.parseLong(running.ask(UNREADABLE));
    }

    /// What the last message said.
    String latest() throws IOException {
        return running.ask(LATEST);
    }

    @Override
    public void close() throws InterruptedException {
        running.close();
    }

    /// @param arguments folder, and how many browsers
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var service = PushService.start(folder, FreePort.find());
                var questions = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            var browsers = IntStream.range(0, Integer.parseInt(arguments[1])).parallel();
            Browsers.write(
                    browsers.mapToObj(_ -> service.newBrowser()),
                    browsers(folder).file());
            System.out.println(service.origin());
            questions.lines().map(question -> answer(service, question)).forEach(System.out::println);
        }
    }

    private static String answer(PushService service, String question) {
        return switch (question) {
            case TAKEN -> "" + service.taken();
            case UNREADABLE -> "" + service.unreadable();
            case LATEST -> service.letters().getLast().text();
            default -> throw new IllegalArgumentException(question);
        };
    }
}
