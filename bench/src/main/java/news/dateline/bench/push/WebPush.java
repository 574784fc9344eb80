package news.dateline.bench.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import news.dateline.bench.process.TalkingProcess;
import org.jspecify.annotations.Nullable;

/// What others send Web Push with: npm's `web-push`, fetched from its registry into a folder that does not last, in a
/// small program around it. It has as many messages under way as the service, on connections that stay open, and
/// nothing else to do: no store, no report, no promise.
record WebPush(TalkingProcess running) implements AutoCloseable {

    static final String NAME = "npm web-push 3.6.7";

    private static final String PACKAGE = "web-push@3.6.7";
    private static final String PROGRAM = "web-push.mjs";
    private static final int AT_ONCE = 64;
    private static final int FETCHING_SECONDS = 120;

    /// @param browsers that it knows
    /// @param text that it sends
    /// @return null where there is no Node.js, or the package cannot be fetched
    static @Nullable WebPush start(Path folder, PushServiceProcess push, int browsers, String text)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!isFetched(folder)) {
            return null;
        }
        try (var program = Objects.requireNonNull(WebPush.class.getResourceAsStream(PROGRAM))) {
            Files.copy(program, folder.resolve(PROGRAM));
        }
        var command = List.of("node", PROGRAM, push.browsers().file().toString(), "" + browsers, "" + AT_ONCE);
        var trusting = Map.of("NODE_EXTRA_CA_CERTS", push.certificate().toString());
        var webPush = new WebPush(TalkingProcess.start(command, folder, trusting));
        webPush.ask(text);
        return webPush;
    }

    private static boolean isFetched(Path folder) throws IOException, InterruptedException {
        var command =
                List.of("npm", "install", "--prefix", ".", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE);
        try {
            var npm = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(FETCHING_SECONDS, TimeUnit.SECONDS)) {
                npm.destroy();
                return false;
            }
            return npm.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    Process process() {
        return running.process();
    }

    /// Returns when a push service has taken all of them.
    ///
    /// @return how many
    long send(int number) throws IOException {
        ask("" + number);
        return number;
    }

    private void ask(String question) throws IOException {
        var answer = running.ask(question);
        if (!answer.equals("done")) {
            throw new IOException("web-push: " + answer);
        }
    }

    @Override
    public void close() throws InterruptedException {
        running.close();
    }
}
